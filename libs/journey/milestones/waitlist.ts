import { type Decider, enter, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import { aMilestone, inWordsAlone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { unknownTrack } from '../rules/unknown-track.js';
import { addSpan } from '../time/spans.js';

const ANSWERED = needs('acceptSeat or declineSeat', aMilestone('acceptSeat'), aMilestone('declineSeat'));

const offerSeat: Decider<'offerSeat'> = (state, { track }, context) => {
  if (state.seatLink)
    return refuse(
      'R-WAITLIST',
      'The track offers its seats by itself.',
      inWordsAlone('a seat that becomes free'),
    );
  const fault = unknownTrack([track], context);
  if (fault) return fault;
  if (state.waitlist?.offer) return refuse('R-WAITLIST', 'An offer is open already.', ANSWERED);
  const expiresAt = addSpan(context.at, context.policy.clocks.offer, context.policy.calendar);
  return accept(event('seatOffered', { track, expiresAt }, 'R-WAITLIST'));
};

const acceptSeat: Decider<'acceptSeat'> = (state) => {
  const offer = state.waitlist?.offer;
  if (!offer) return noOffer(state);
  return accept(event('admitted', { track: offer.track }, 'R-WAITLIST'), enter(state, 'assessment'));
};

const declineSeat: Decider<'declineSeat'> = (state, { reason }) => {
  const offer = state.waitlist?.offer;
  if (!offer) return noOffer(state);
  return accept(event('seatDeclined', { track: offer.track }, 'R-WAITLIST', reason));
};

const noOffer = ({ seatLink }: JourneyState): Decision =>
  refuse('R-WAITLIST', 'No offer is open.', seatLink ? inWordsAlone('an offer of the track') : 'offerSeat');

/** The client was asked by telephone and still waits. A client who passed on a seat is in line again at once. */
const confirmWaiting: Decider<'confirmWaiting'> = ({ waitlist }, { note }) =>
  waitlist?.offer
    ? refuse('R-WAITLIST', 'A seat is on offer: the client is asked about that.', ANSWERED)
    : accept(event('waitingConfirmed', { note }, 'R-WAITLIST'));

/** R-INTERIM: services that the client is given while there is no seat here, and perhaps none elsewhere. */
const recordInterimServices: Decider<'recordInterimServices'> = (_state, { services, noSeatElsewhere }) =>
  accept(
    event(
      'interimServicesGiven',
      { services, ...(noSeatElsewhere && { noSeatElsewhere: true as const }) },
      'R-INTERIM',
    ),
  );

export const waitlistMilestones: MilestoneDefinitions<
  'offerSeat' | 'acceptSeat' | 'declineSeat' | 'confirmWaiting' | 'recordInterimServices'
> = {
  offerSeat: { phases: ['waitlist'], decide: offerSeat },
  acceptSeat: { phases: ['waitlist'], decide: acceptSeat },
  declineSeat: { phases: ['waitlist'], decide: declineSeat },
  confirmWaiting: { phases: ['waitlist'], decide: confirmWaiting },
  recordInterimServices: { phases: ['waitlist'], decide: recordInterimServices },
};
