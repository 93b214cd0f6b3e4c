import type { ApiOnStage } from '../api-on-stage.js';
import type { Asked } from './asked.js';

export interface Answered extends Asked {
  readonly status: number;
  readonly text: string;
}

const NDJSON_TYPE = 'application/x-ndjson';
/** Statuses of a refusal: nobody is signed in; the person may not do it; for this person there is no such thing. */
const REFUSED = [401, 403, 404];

/** Whether the request was allowed. A file is answered line by line, with a status for each line; here it has one line. */
export const wasLet = ({ sent, status, text }: Answered): boolean => {
  const [line] = text.split('\n') as [string];
  const own =
    sent.type === NDJSON_TYPE && status === 200 ? (JSON.parse(line) as { status: number }).status : status;
  return !REFUSED.includes(own);
};

/** The text of an answer. A stream never ends, so its text is not read: only its status matters here. */
const textOf = async (answer: Response): Promise<string> => {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
};

/** Sends all requests, `atOnce` at a time, each with the bearer token of its person. The answers have the order of the requests. */
export const askAll = async (
  { url, issuer }: ApiOnStage,
  all: readonly Asked[],
  atOnce = 64,
): Promise<Answered[]> => {
  const names = new Map(all.map(({ who }) => [who.name, who.person]));
  const tokens = new Map<string, string>();
  for (const [name, person] of names) tokens.set(name, await issuer.token(person));

  const ask = async ({ who, sent }: Asked): Promise<Answered> => {
    const headers = { authorization: `Bearer ${tokens.get(who.name)}`, 'content-type': sent.type };
    const body = sent.body(who.person.id) ?? null;
    const answer = await fetch(`${url}${sent.path}`, { method: sent.line.method, body, headers });
    return { who, sent, status: answer.status, text: await textOf(answer) };
  };

  const answers: Answered[] = [];
  let next = 0;
  const asking = async (): Promise<void> => {
    while (next < all.length) {
      const index = next++;
      answers[index] = await ask(all[index]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asking));
  return answers;
};
