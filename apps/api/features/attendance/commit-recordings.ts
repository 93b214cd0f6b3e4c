import type { Recording } from '#contracts/journey-messages';
import { RecordDiverged } from '#records/db/errors/record-diverged';
import { RecordRefused } from '#records/db/errors/record-refused';
import type { OwedRecording } from '#records/journeys/owed-recordings';
import { toProblem } from '#api/platform/problems/to-problem';
import type { DeferredRecordings } from '#api/platform/recording/deferred-recordings';
import { notKept, type Line } from './entry-outcome.js';

/** What became of one entry, and the recording that must be committed before anybody is told so. */
export interface Told {
  readonly owed: OwedRecording;
  readonly line: Line;
  readonly recording?: Recording | undefined;
  /** The entry was refused, or the journey itself has recorded what followed: nothing is owed any longer. */
  readonly nothingFollows?: boolean;
}

/**
 * Commits the recordings, and then returns the lines. All recordings are one commit. If that fails because of one journey, each journey gets a commit of its
 * own, so that what one of them cannot record is not the others' loss.
 * @throws DatabaseUnavailable, StatementFailed
 */
export const onRecord = async (told: readonly Told[], answers: DeferredRecordings): Promise<Line[]> => {
  answers.forget(told.filter(({ nothingFollows }) => nothingFollows).map(({ owed }) => owed));
  const recorded = told.filter(({ recording }) => recording);
  try {
    if (recorded.length > 0)
      await answers.together(
        recorded.map(({ owed }) => owed),
        recorded.map(({ recording }) => recording!),
      );
  } catch (error) {
    if (!isOfOne(error)) throw error;
    return oneByOne(told, answers);
  }
  return told.map(({ line }) => line);
};

/** Whether the error is of one journey's recording. The others are then tried again; a recording that is there already changes nothing. */
const isOfOne = (error: unknown): boolean =>
  error instanceof RecordRefused || error instanceof RecordDiverged;

const oneByOne = async (told: readonly Told[], answers: DeferredRecordings): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const { owed, line, recording } of told)
    lines.push(
      recording
        ? await answers.together([owed], [recording]).then(
            () => line,
            (error: unknown) => refusedFor(line, error),
          )
        : line,
    );
  return lines;
};

const refusedFor = ({ journeyId }: Line, error: unknown): Line => {
  if (isOfOne(error)) return notKept(journeyId, toProblem(error));
  throw error;
};
