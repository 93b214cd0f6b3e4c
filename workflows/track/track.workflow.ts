import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { arrangeUpdate, seatsUpdate, trackAnsweredQuery, trackViewQuery } from '#contracts/track-definitions';
import type { SeatMessage, TrackInput, TrackMessage } from '#contracts/track-messages';
import { TrackRun } from './track-run.js';

/**
 * One track: who has its seats, who waits, and its groups. It belongs to no single client, so it runs beside the journeys, for as long as the program does. It
 * has no timers: each journey has its own for how long an offer is open.
 */
export async function track(input: TrackInput): Promise<never> {
  const run = new TrackRun(input);
  setHandler(
    seatsUpdate,
    run.history.counted((wanted) => wanted.map((message) => run.takeSeatRequest(message))),
    {
      validator: (wanted: readonly SeatMessage[]) =>
        wanted.forEach((message) => run.checkSeatRequest(message)),
    },
  );
  setHandler(
    arrangeUpdate,
    run.history.counted((message: TrackMessage) => run.arrange(message)),
    { validator: (message: TrackMessage) => run.checkArrangement(message) },
  );
  setHandler(trackViewQuery, () => run.view());
  setHandler(trackAnsweredQuery, (requestId) => run.known(requestId));
  await condition(() => run.mustHandOver);
  return continueAsNew<typeof track>(run.continueAsNewInput);
}
