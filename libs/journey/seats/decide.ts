import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { enter, type Context } from '../decider/decider.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import type { WishAnswer } from '../model/seat-request.js';

/** R-WAITLIST, R-GROUP: takes the track's answer to request `number`. A seat that is granted is the client's, if they still wait for it. */
export const hearAnswer = (state: JourneyState, number: number, answer: WishAnswer): NewEvent[] => {
  const { seatLink, phase } = state;
  const asked = seatLink?.requests.find((request) => request.number === number);
  if (!seatLink || !asked) return [];
  if (typeof answer === 'object') return [event('rosterAnswered', { number, off: answer.off }, 'R-GROUP')];
  const answered = event('seatAnswered', { number, answer }, 'R-WAITLIST');
  return asked.wish === 'seat' && answer === 'granted' && phase === 'waitlist'
    ? [answered, event('admitted', { track: seatLink.track }, 'R-WAITLIST'), enter(state, 'assessment')]
    : [answered];
};

/** R-WAITLIST: takes the track's offer of a seat. An offer that is told twice, or after the client has left the waitlist, is ignored. */
export const hearOffer = (
  { phase, waitlist, seatLink }: JourneyState,
  { track, offer }: { readonly track: string; readonly offer: number },
  { at, policy }: Pick<Context, 'at' | 'policy'>,
): NewEvent[] => {
  if (phase !== 'waitlist' || waitlist?.offer || seatLink?.track !== track) return [];
  if (offer <= (seatLink.offer ?? 0)) return [];
  const expiresAt = addSpan(at, policy.clocks.offer, policy.calendar);
  return [event('seatOffered', { track, expiresAt, offer }, 'R-WAITLIST')];
};
