import { enter } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import { inWordsAlone } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import { takenOverByTreatment } from './reports.js';
import { returned } from './return.js';
import { priorityOf } from './waitlist.js';

/** What the client comes back to, and why. `tier` is absent where a discharge is taken back. */
interface ComingBack {
  readonly tier?: string;
  readonly reason: string | null;
}

/**
 * R-SEAT-AGAIN: a client comes back from a hold, from a leave or from a discharge, and their seat was given back. The track is asked for another one, and
 * ranks the client as a step-down. Null where no track is asked: then a coordinator finds the seat, or the client comes back by a new referral.
 */
export const askSeatAgain = (
  { seatLink, seatAgain, referral }: JourneyState,
  back: ComingBack,
  { seats }: Policy,
): Decision | null => {
  if (!seatLink || !seats?.again) return null;
  if (seatAgain)
    return refuse(
      'R-SEAT-AGAIN',
      'No seat is free: the client is in line for one.',
      inWordsAlone('a seat of the track'),
    );
  const priority = priorityOf({ ...referral, entryKind: 'stepDown' });
  const { tier, reason } = back;
  return accept(
    event('seatAskedAgain', { priority, ...(tier !== undefined && { tier }) }, 'R-SEAT-AGAIN', reason),
  );
};

interface Now {
  readonly at: number;
  readonly policy: Policy;
}

/** The phases that a client comes back from. */
const isAway = ({ phase }: JourneyState): boolean => phase === 'onHold' || phase === 'discharge';

/** Whether the journey is in line for a seat to come back to. */
export const waitsForSeatAgain = (state: JourneyState): boolean => Boolean(state.seatAgain) && isAway(state);

/** The track had a free seat: the client is back at once. */
export const backToFreeSeat = (state: JourneyState, now: Now): NewEvent[] =>
  waitsForSeatAgain(state) ? [seatHadAgain(state, now), ...back(state, now)] : [];

/**
 * The track offers a seat to a client who was in line. It is kept for as long as an offer is open, and somebody is asked to bring the client back: how they are
 * today is for a person to see.
 */
export const seatHadAgain = ({ seatLink }: JourneyState, { at, policy }: Now, offer?: number): NewEvent =>
  event(
    'seatHadAgain',
    {
      ...{ track: seatLink!.track, until: addSpan(at, policy.clocks.offer, policy.calendar) },
      ...(offer !== undefined && { offer }),
    },
    'R-SEAT-AGAIN',
  );

const back = (state: JourneyState, now: Now): NewEvent[] => {
  const { tier, reason } = state.seatAgain!;
  if (state.phase === 'discharge')
    return [
      event('dischargeTakenBack', {}, 'R-DISCH', reason),
      enter(state, 'treatment'),
      ...takenOverByTreatment(state, now.policy),
    ];
  // A policy that was adopted since may have no such tier: then the seat is kept, and somebody chooses another.
  return tier !== undefined && now.policy.tiers.some(({ id }) => id === tier)
    ? returned(state, { tier, track: state.seatLink!.track, reason }, now)
    : [];
};
