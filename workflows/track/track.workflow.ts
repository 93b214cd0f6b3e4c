import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import type { SeatMessage, TrackInput, TrackMessage } from '#contracts/track-messages';
import * as messages from './messages.js';
import { TrackAtWork } from './track-at-work.js';

/**
 * One track: who has its seats, who waits, and its groups. It belongs to no single client, so it runs beside the
 * journeys, for as long as the program does. It has no clock: how long an offer is open is each journey's own.
 */
export async function track(input: TrackInput): Promise<never> {
  const work = new TrackAtWork(input);
  setHandler(
    messages.seats,
    work.length.hearing((wanted) => wanted.map((message) => work.hear(message))),
    {
      validator: (wanted: readonly SeatMessage[]) => wanted.forEach((message) => work.checkSeat(message)),
    },
  );
  setHandler(
    messages.arrange,
    work.length.hearing((message) => work.arrange(message)),
    {
      validator: (message: TrackMessage) => work.check(message),
    },
  );
  setHandler(messages.view, () => work.view());
  setHandler(messages.answered, (requestId) => work.known(requestId));
  await condition(() => work.isLong && work.idle && allHandlersFinished());
  return continueAsNew<typeof track>(work.handOver());
}
