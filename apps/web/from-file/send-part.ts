import { answerOf, Away } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { readLines } from '../api/read-lines.js';
import type { Part } from './parts.js';

export type LineAnswer = Schemas['ImportedLine'];
type Answered = LineAnswer | Schemas['ImportSummary'];

/** How lines are sent: as a dry run, or under the key of their file, so that what was taken is not taken twice. */
export type Way = { readonly dryRun: true } | { readonly dryRun: false; readonly key: string };

/** Yields what became of each line of a part, as it comes. @throws Refusal, and Away where the answer was cut off before its end */
export const sendPart = async function* (
  { from, body }: Part,
  way: Way,
  signal: AbortSignal,
): AsyncGenerator<LineAnswer> {
  const lines = (await answerOf<unknown>(
    api.POST('/v1/referrals/import', {
      params: {
        query: { from, dryRun: way.dryRun ? 'true' : 'false' },
        ...(!way.dryRun && { header: { 'Idempotency-Key': way.key } }),
      },
      headers: { 'content-type': 'application/x-ndjson' },
      // The body is lines already, so it is not made from an object.
      body: [],
      bodySerializer: () => body,
      parseAs: 'stream',
      signal,
    }),
  )) as ReadableStream<Uint8Array>;
  let isWhole = false;
  try {
    for await (const line of readLines<Answered>(lines))
      if ('summary' in line) isWhole = !line.summary.stopped;
      else yield line;
  } catch (cause) {
    // The page was left, so this is no fault to show.
    if (signal.aborted) throw cause;
    throw new Away('cut off', { cause });
  }
  if (!isWhole) throw new Away('cut off');
};
