import type { JourneyEvent } from '../model/event.js';
import { evolve } from '../evolve/evolve.js';
import { openState } from '../evolve/open.js';
import { replayState } from '../evolve/replay.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { CurrentExplanation } from './current.js';
import { explainCurrent } from './current.js';
import { policyOfEvent, explainEvent, type Explanation } from './explain-event.js';

/** A recorded event with the state before it, and the version of the policy that decided it. */
export interface EventInRecord {
  readonly event: JourneyEvent;
  readonly before: JourneyState;
  readonly policyVersion: string;
}

/**
 * The last of the recorded events, and the state before it.
 * @throws where they do not begin with `referred`: they are not the events of a journey.
 */
export const lastInRecord = (journeyId: string, events: readonly JourneyEvent[]): EventInRecord => {
  const [first, ...rest] = events;
  if (first?.type !== 'referred') throw new Error('The events of a journey begin with referred.');
  const event = rest.at(-1) ?? first;
  const before = rest.slice(0, -1).reduce(evolve, openState(journeyId, first));
  return { event, before, policyVersion: policyOfEvent(before, event) };
};

/** Why the event happened, under the policy of `lastInRecord`. */
export const explainInRecord = ({ event, before }: EventInRecord, policy: Policy): Explanation =>
  explainEvent(before, event, policy);

/** Like `explainCurrent`, but from the recorded events: each item names the event that decided it, by whom and why. */
export const explainRecorded = (
  journeyId: string,
  events: readonly JourneyEvent[],
  policy: Policy,
  at: number,
): CurrentExplanation => {
  const current = explainCurrent(replayState(journeyId, events), policy, at);
  const items = current.items.map((item): Explanation => {
    const event = events.findLast((one) => decides(one, item));
    return event ? { ...item, seq: event.seq, by: event.by, reason: event.reason } : item;
  });
  return { ...current, items };
};

const decides = ({ type, data }: JourneyEvent, { about, id }: Explanation): boolean => {
  switch (about) {
    case 'event':
      return false;
    case 'task':
      return type === 'taskRaised' && data.task === id;
    case 'clock':
      return type === 'clockReached' && data.clock === id;
    case 'eligibility':
      return type === 'eligibilityAssessed';
    case 'level':
      return type === (id.startsWith('decided.') ? 'levelDecided' : 'assessed');
    case 'taper':
      return (id === 'recommended' && type === 'taperRecommended') || (id === 'held' && type === 'taperHeld');
  }
};
