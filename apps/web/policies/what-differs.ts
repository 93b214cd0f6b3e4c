/** A place of a document, as the API writes it (`tiers[2].sessionsPerWeek`), and what stands there in each of two. */
export interface Difference {
  readonly path: string;
  /** Undefined where the one has nothing there. */
  readonly before: unknown;
  readonly after: unknown;
}

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const within = (path: string, key: string, isItem: boolean): string =>
  isItem ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

/** Every place at which two documents differ, in the order of the one before: the smallest parts that do. */
export const whatDiffers = (before: unknown, after: unknown, path = ''): readonly Difference[] => {
  if (Object.is(before, after)) return [];
  const areAlike = isKeyed(before) && isKeyed(after) && Array.isArray(before) === Array.isArray(after);
  if (!areAlike) return [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    whatDiffers(before[key], after[key], within(path, key, Array.isArray(before))),
  );
};
