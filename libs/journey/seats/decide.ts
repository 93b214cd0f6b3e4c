import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { enter, type Context } from '../decider/decider.js';
import type { JourneyState } from '../model/state.js';
import { backToFreeSeat, seatHadAgain, waitsForSeatAgain } from '../rules/seat-again.js';
import { addSpan } from '../time/spans.js';
import type { WishAnswer } from '../model/seat-request.js';

type Now = Pick<Context, 'at' | 'policy'>;

/** R-WAITLIST, R-GROUP: takes the track's answer to request `number`. A seat that is granted is the client's, if they still wait for it. */
export const hearAnswer = (state: JourneyState, number: number, answer: WishAnswer, now: Now): NewEvent[] => {
  const { seatLink, phase } = state;
  const asked = seatLink?.requests.find((request) => request.number === number);
  if (!seatLink || !asked) return [];
  if (typeof answer === 'object') return [event('rosterAnswered', { number, off: answer.off }, 'R-GROUP')];
  const answered = event('seatAnswered', { number, answer }, 'R-WAITLIST');
  if (asked.wish !== 'seat' || answer !== 'granted') return [answered];
  return phase === 'waitlist'
    ? [answered, event('admitted', { track: seatLink.track }, 'R-WAITLIST'), enter(state, 'assessment')]
    : [answered, ...backToFreeSeat(state, now)];
};

/**
 * R-WAITLIST: takes the track's offer of a seat. An offer that is told twice, or after the client has left the waitlist, is ignored. A client who was in line to
 * come back has the seat (R-SEAT-AGAIN).
 */
export const hearOffer = (
  state: JourneyState,
  { track, offer }: { readonly track: string; readonly offer: number },
  now: Now,
): NewEvent[] => {
  const { phase, waitlist, seatLink } = state;
  if (seatLink?.track !== track || offer <= (seatLink.offer ?? 0)) return [];
  if (waitsForSeatAgain(state)) return [seatHadAgain(state, now, offer)];
  if (phase !== 'waitlist' || waitlist?.offer) return [];
  const { at, policy } = now;
  const expiresAt = addSpan(at, policy.clocks.offer, policy.calendar);
  return [event('seatOffered', { track, expiresAt, offer }, 'R-WAITLIST')];
};
