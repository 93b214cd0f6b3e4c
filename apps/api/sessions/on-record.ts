import type { Recording } from '#contracts/journey-messages';
import { RecordRefused } from '#records/errors/record-refused';
import type { RecordJourney } from '#records/record-journey';
import { problemOf } from '../problems/problem-of.js';
import { notKept, type Line } from './line.js';

/** What becomes of an entry, and what is to be recorded before anybody is told so. */
export interface Told {
  readonly line: Line;
  readonly recording?: Recording | undefined;
}

/**
 * What everybody is told, once all that it says is on record: in one commit, or, where PostgreSQL refuses that, journey by
 * journey, so that what one of them cannot record is not the others' loss.
 * @throws DatabaseUnavailable, StatementFailed
 */
export const onRecord = async (told: readonly Told[], records: RecordJourney): Promise<Line[]> => {
  const recordings = told.flatMap(({ recording }) => recording ?? []);
  try {
    if (recordings.length > 0) await records.together(recordings);
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    return oneByOne(told, records);
  }
  return told.map(({ line }) => line);
};

const oneByOne = async (told: readonly Told[], records: RecordJourney): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const { line, recording } of told)
    lines.push(
      recording
        ? await records.record(recording).then(
            () => line,
            (error: unknown) => refusedFor(line, error),
          )
        : line,
    );
  return lines;
};

const refusedFor = ({ journeyId }: Line, error: unknown): Line => {
  if (error instanceof RecordRefused) return notKept(journeyId, problemOf(error));
  throw error;
};
