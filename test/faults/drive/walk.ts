import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyView } from '#journey/view';
import { Dice } from '../plan/dice.js';
import { DAY_TRACK, SMALL_TRACK } from '../servers/policy.js';
import { nextRequests, type Way } from './course.js';
import type { Groups } from './groups.js';
import { referral } from './requests.js';
import type { Sender } from './sender.js';

export interface Walk {
  readonly number: number;
  readonly seed: number;
  /** Between two rounds of requests at most. */
  readonly mostThinkingMs: number;
  readonly isOver: () => boolean;
}

/** One client: refers them, and goes on with what comes next of their journey until the run is over; a closed one begins anew. */
export const walk = async (
  sender: Sender,
  groups: Groups,
  { number, seed, ...pace }: Walk,
): Promise<void> => {
  const dice = Dice.of(seed, 2, number);
  const track = dice.chance(0.45) ? SMALL_TRACK : DAY_TRACK;
  const inGroup = dice.chance(0.7) && track === DAY_TRACK;
  const way: Way = { track, group: inGroup ? groups.promise(number) : null };
  const client = `faults-${seed}-${number}`;
  let view: JourneyView | null = null;
  while (!pace.isOver()) {
    await sleep(dice.next() * pace.mostThinkingMs);
    if (!view || view.phase === 'closed') {
      view = (await sender.send(referral(client, way.track))).view ?? view;
      continue;
    }
    const said = await Promise.all(nextRequests(view, way, dice).map((one) => sender.send(one)));
    view = latest([view, ...said.map((one) => one.view)]);
    // What a fact did, or the track, nobody was told.
    const asked = await sender.get<{ view: JourneyView }>('coordinator', `/v1/journeys/${view.journeyId}`);
    view = latest([view, asked?.view ?? null]);
    if (view.phase === 'treatment' && way.group !== null) groups.comes(way.group, view.journeyId);
  }
};

const latest = (views: readonly (JourneyView | null)[]): JourneyView =>
  views.filter((view) => view !== null).reduce((last, view) => (view.seq > last.seq ? view : last));
