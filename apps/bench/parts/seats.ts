import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpdateBatcher } from '#activities/update-batcher';
import { beginningOf, type SeatMessage } from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';
import { TrackClient } from '#temporal/clients/track-client';
import { Floors, touch } from '../drive/floors.js';
import type { Ground } from '../ground.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { atOnce, timed } from '../measure/timed.js';
import type { Finding } from '../report/finding.js';
import type { Part } from './part.js';

const CLIENTS = 200;
const SEATS = 12;
/** As many Updates of one workflow as a server allows to be under way. */
const AT_ONCE = 10;

/** Measures 200 clients who ask a track for its 12 seats: those are given, and the other clients are placed on the waitlist. */
export const seatsPart: Part = async (ground, rounds) => {
  const arms = {
    bare: () => bare(ground),
    together: () => asked(ground, inLine),
    alone: () => asked(ground, one),
  };
  await ground.progress.step('seats: warming up', () => interleave(1, arms));
  const measured = await ground.progress.step('seats: 200 clients ask for 12, ten at once', () =>
    interleave(rounds, arms),
  );
  const rates = (arm: keyof typeof arms): string => `${Math.round(median(measured[arm]))} a second`;
  const finding = (what: string, arm: 'together' | 'alone'): Finding => ({
    what,
    ...estimate(ratios(measured[arm], measured.bare)),
    limit: 0.7,
    bound: 'at least',
    parts: [`decisions ${rates(arm)}, bare Updates ${rates('bare')}; ${AT_ONCE} under way in both`],
  });
  return [
    finding('seat decisions a second, as journeys ask ÷ bare Updates on one workflow', 'together'),
    finding('the same, each ask an Update of its own', 'alone'),
  ];
};

type Ask = (message: SeatMessage) => Promise<unknown>;
type Asking = (send: (messages: readonly SeatMessage[]) => Promise<readonly WishAnswer[]>) => Ask;

/** Asks as the activity does: what comes while an Update is under way goes into the next one. */
const inLine: Asking = (send) => {
  const batcher = new UpdateBatcher(send);
  return (message) => batcher.ask(message);
};

const one: Asking = (send) => (message) => send([message]);

const bare = async ({ client }: Ground): Promise<number> => {
  const workflow = await new Floors(client, 'floors').warm('bare');
  return rate(() => touch(workflow));
};

const asked = async ({ client, policy }: Ground, asking: Asking): Promise<number> => {
  const trackId = `bench-${randomUUID()}`;
  const track = beginningOf(trackId, { ...policy, tracks: [{ id: trackId, capacity: SEATS }] });
  const tracks = new TrackClient({ client, taskQueue: 'journeys' });
  const ask = asking((messages) => tracks.seats(track, messages));
  const wanted = (): SeatMessage => ({
    journeyId: `${randomUUID()}.1`,
    request: { wish: 'seat', priority: 'standard', track: trackId, number: 7, at: Date.now(), request: null },
  });
  await ask(wanted());
  return rate(() => ask(wanted()));
};

/** A second. */
const rate = async (ask: () => Promise<unknown>): Promise<number> => {
  await sleep(300); // what the server still does for what was before
  return CLIENTS / ((await timed(() => atOnce(AT_ONCE, CLIENTS, ask))) / 1_000);
};
