import { type Decider, enter, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import { aChoice, aField, aMilestone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { goneInOneStep, leavesBehind } from '../rules/ending.js';
import { placeOnHold, wrongTransferLevel } from '../rules/hold.js';
import { isOnLeave, leave } from '../rules/leave.js';
import { noNewDays } from '../rules/new-days.js';
import { hoursOfTier } from '../rules/step.js';
import { standsStill } from '../rules/stands-still.js';
import { unknownTrack } from '../rules/unknown-track.js';
import { addSpan } from '../time/spans.js';

const transfer: Decider<'transfer'> = (state, { handOff, reason }, { at, policy }) =>
  wrongTransferLevel(handOff) ?? accept(...placeOnHold(state, handOff, reason, at, policy));

/** R-HOLD: the client comes back as a step-down, at the tier that the clinician assessed. The length of treatment has stood still meanwhile. */
const returnFromHold: Decider<'returnFromHold'> = (state, { tier, seat, reason }, context) => {
  const hold = state.hold!;
  const { at, policy } = context;
  const tiers = policy.tiers.map(({ id }) => id);
  if (!tiers.includes(tier))
    return refuse(
      'R-HOLD',
      `No tier is called ${tier}.`,
      needs(`tier one of ${tiers.join(', ')}`, aChoice('tier', tiers)),
    );
  const byHand = notGivenByHand(state, seat);
  if (byHand) return byHand;
  if (hold.seatReleased && seat === null)
    return refuse(
      'R-HOLD',
      'The kept seat has been released.',
      needs('seat: a track with a free seat', aField('seat')),
    );
  const fault = unknownTrack([seat], context);
  if (fault) return fault;
  const moved = standsStill(state.treatment!, { from: hold.since, until: at }, policy);
  const { tierWithin } = policy.hold ?? {};
  const assessTierBy = tierWithin && addSpan(at, tierWithin, policy.calendar);
  return accept(
    event(
      'returnedFromHold',
      {
        ...{ tier, track: seat ?? state.track!, ...moved },
        ...(assessTierBy !== undefined && { assessTierBy }),
        ...hoursOfTier(state, tier, policy),
      },
      'R-HOLD',
      reason,
    ),
    enter(state, 'treatment'),
  );
};

/** If the track gives its seats by itself, the client comes back to the kept seat, or by a new referral as a step-down, who is asked by priority. */
const notGivenByHand = ({ seatLink, hold }: JourneyState, seat: string | null): Decision | null =>
  seatLink && (hold!.seatReleased || (seat !== null && seat !== seatLink.track))
    ? refuse(
        'R-HOLD',
        'The track gives its seats by itself.',
        needs('the kept seat', aChoice('seat', hold!.seatReleased ? [] : [seatLink.track])),
        needs('closeTransferred, and a new referral as a step-down', aMilestone('closeTransferred')),
      )
    : null;

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
  transfer: { phases: ['treatment'], decide: transfer },
  returnFromHold: { phases: ['onHold'], decide: returnFromHold },
  closeTransferred: { phases: ['onHold'], decide: closeTransferred },
  recordProviderCall: { phases: ['onHold'], decide: recordProviderCall },
  beginLeave: { phases: ['treatment', 'onHold'], decide: beginLeave },
};
