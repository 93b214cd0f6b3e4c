type Data = Readonly<Record<string, unknown>>;
type Values = Record<string, string | number>;

const partOf = (data: Data, name: string): Data => {
  const part = data[name];
  return typeof part === 'object' && part !== null ? (part as Data) : {};
};

/** Which questionnaire, and its total; `none` where it has only totals of its parts, as the BAM. */
const measured = (data: Data): Values => {
  const { instrument, code = instrument, total } = { ...partOf(data, 'result'), ...partOf(data, 'taken') };
  if (typeof code !== 'string') return {};
  return { instrument: code, total: typeof total === 'number' ? total : 'none' };
};

/** Whether the client came to the session that is recorded. */
const attended = (data: Data): Values => {
  const { outcome } = partOf(data, 'what');
  return typeof outcome === 'string' ? { outcome } : {};
};

/** A session is known to people by its day: the id of each begins with the local date. */
const dayOfSession = (
  { session }: { readonly session?: unknown },
  inWords: (date: string) => string,
): Values => {
  const date = typeof session === 'string' ? /^\d{4}-\d\d-\d\d(?=\.)/.exec(session)?.[0] : undefined;
  return date === undefined ? {} : { session: inWords(date) };
};

/** What the sentence of an event names and its data have inside of a part. `inWords` says a local date. */
export const valuesInside = (data: Data, inWords: (date: string) => string): Values => ({
  ...measured(data),
  ...attended(data),
  ...dayOfSession(data, inWords),
});
