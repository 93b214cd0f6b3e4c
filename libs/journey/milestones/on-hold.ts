import { type Decider, enter, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import type { Milestones } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aField, aMilestone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { closedAs } from '../rules/closed-as.js';
import { goneInOneStep, leavesBehind } from '../rules/ending.js';
import { placeOnHold, wrongTransferLevel } from '../rules/hold.js';
import { isOnLeave, leave } from '../rules/leave.js';
import { noNewDays } from '../rules/new-days.js';
import { returned } from '../rules/return.js';
import { askSeatAgain } from '../rules/seat-again.js';
import { unknownTrack } from '../rules/unknown-track.js';

/**
 * R-HOLD: to a higher level of care, while the seat is kept. Once a discharge has begun there is no treatment to put on hold: the journey closes with the
 * hand-off, as transferred (R-ENDING).
 */
const transfer: Decider<'transfer'> = (state, { handOff, reason, waived = [] }, { at, policy }) => {
  const wrong = wrongTransferLevel(handOff);
  if (wrong) return wrong;
  if (state.phase === 'treatment') return accept(...placeOnHold(state, handOff, reason, at, policy));
  const left = leavesBehind(state, 'transferred', { handOff, waived }, policy);
  const closing = { because: 'transferred', reason, handOff, waived: left.without } as const;
  return goneInOneStep(left) ?? accept(closedAs(state, closing, policy));
};

/** R-HOLD: the client comes back as a step-down, at the tier that the clinician assessed. */
const returnFromHold: Decider<'returnFromHold'> = (state, { tier, seat, reason }, context) => {
  const hold = state.hold!;
  const { policy } = context;
  const tiers = policy.tiers.map(({ id }) => id);
  if (!tiers.includes(tier))
    return refuse(
      'R-HOLD',
      `No tier is called ${tier}.`,
      needs(`tier one of ${tiers.join(', ')}`, aChoice('tier', tiers)),
    );
  const another = seatOfTrack(state, { tier, seat, reason }, policy);
  if (another) return another;
  if (hold.seatReleased && seat === null)
    return refuse(
      'R-HOLD',
      'The kept seat has been released.',
      needs('seat: a track with a free seat', aField('seat')),
    );
  const fault = unknownTrack([seat], context);
  if (fault) return fault;
  return accept(...returned(state, { tier, track: seat ?? state.track!, reason }, context));
};

/**
 * Where the track gives its seats by itself, the client comes back to the kept seat. Once that is given back, the track is asked for another (R-SEAT-AGAIN);
 * under a policy without `seats.again` the client comes back by a new referral. Null where nothing has to be asked or refused.
 */
const seatOfTrack = (
  state: JourneyState,
  { tier, seat, reason }: Milestones['returnFromHold'],
  policy: Policy,
): Decision | null => {
  const { seatLink, hold } = state;
  if (!seatLink) return null;
  const isElsewhere = seat !== null && seat !== seatLink.track;
  if (!hold!.seatReleased && !isElsewhere) return null;
  const asked = isElsewhere ? null : askSeatAgain(state, { tier, reason }, policy);
  if (asked) return asked;
  const isGone = hold!.seatReleased && !policy.seats?.again;
  return refuse(
    'R-HOLD',
    'The track gives its seats by itself.',
    needs(
      hold!.seatReleased && !isGone ? 'no other track' : 'the kept seat',
      aChoice('seat', isGone ? [] : [seatLink.track]),
    ),
    isOnLeave(state) ? ANEW_FROM_LEAVE : ANEW,
  );
};

const ANEW = needs('closeTransferred, and a new referral as a step-down', aMilestone('closeTransferred'));

/** Nobody has taken over a client on leave, so that they were not transferred. */
const ANEW_FROM_LEAVE = needs('endJourney, and a new referral as a return', aMilestone('endJourney'));

/** Closes a journey on hold: care was handed over when the hold began. The summary is waived; otherwise the client has to come back to a discharge. */
const closeTransferred: Decider<'closeTransferred'> = (state, { reason, waived = [] }, { policy }) => {
  const { handOff } = state.hold!;
  if (!handOff) return atNobodys('nobody has taken them over');
  const left = leavesBehind(state, 'transferred', { handOff, waived }, policy);
  const { without } = left;
  const closed = { because: 'transferred', handOff, ...(without.length > 0 && { waived: without }) } as const;
  return goneInOneStep(left) ?? accept(event('journeyClosed', closed, 'R-HOLD', reason));
};

/** R-HOLD: a call about how the client is at the higher level of care. If nobody was reached, the call stays due. */
const recordProviderCall: Decider<'recordProviderCall'> = (state, called) =>
  isOnLeave(state)
    ? atNobodys('there is no provider to call')
    : accept(event('providerCalled', called, 'R-HOLD'));

/** R-LEAVE: the client is away for a while, and will come back. For a client on leave it sets another day to look again. */
const beginLeave: Decider<'beginLeave'> = (state, { lookAgainOn, reason }, { at, policy }) => {
  const found = leave(state, lookAgainOn, at, policy);
  if ('ok' in found) return found;
  return accept(
    ...(state.phase === 'onHold' ? [] : noNewDays(state)),
    event('leaveBegun', found, 'R-LEAVE', reason),
    ...(state.phase === 'onHold' ? [] : [enter(state, 'onHold')]),
  );
};

const atNobodys = (what: string): Decision =>
  refuse(
    'R-LEAVE',
    `The client is on leave: ${what}.`,
    needs(
      'returnFromHold, beginLeave with another day, or what ends the journey',
      ...[aMilestone('returnFromHold'), aMilestone('beginLeave')],
      ...[aMilestone('withdraw'), aMilestone('endJourney')],
    ),
  );

export const onHoldMilestones: MilestoneDefinitions<
  'transfer' | 'returnFromHold' | 'closeTransferred' | 'recordProviderCall' | 'beginLeave'
> = {
  transfer: { phases: ['treatment', 'discharge', 'aftercare'], decide: transfer },
  returnFromHold: { phases: ['onHold'], decide: returnFromHold },
  closeTransferred: { phases: ['onHold'], decide: closeTransferred },
  recordProviderCall: { phases: ['onHold'], decide: recordProviderCall },
  beginLeave: { phases: ['treatment', 'onHold'], decide: beginLeave },
};
