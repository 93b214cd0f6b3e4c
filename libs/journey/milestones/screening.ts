import type { Role } from '../model/actor.js';
import type { Decision } from '../model/decision.js';
import { accept, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { RiskLevel } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { assessEligibility } from '../rules/eligibility.js';
import { raiseRisk } from '../rules/risk.js';
import { priorityOf } from '../rules/waitlist.js';
import type { JourneyState } from '../model/state.js';
import type { Context, Decider } from '../decider/decider.js';
import { enter, given } from '../decider/decider.js';

/** R-RISK: the screen at first contact, and again in any phase. A high result escalates at once. */
export const recordRisk: Decider<'recordRisk'> = (state, { level, by }, { policy }) => {
  const screened = event('riskScreened', { level, by }, 'R-RISK');
  const escalation = level === 'high' ? [raiseRisk(state, by, null)] : [];
  return accept(screened, ...escalation, ...afterScreening(state, level, state.eligibility, policy));
};

/** Who may waive R-ELIG-SAFE. */
const CLINICAL: readonly Role[] = ['clinician', 'onCall', 'supervisor', 'director'];

/** R-ELIG-*: eligible or not; whoever goes on with an unmet rule writes the reason, and R-ELIG-SAFE is a clinician's to waive. */
export const recordEligibility: Decider<'recordEligibility'> = (state, data, context) => {
  const fault = unknownTrack([data.track, data.seat], context);
  if (fault) return fault;
  const finding = assessEligibility(data.answers);
  const wentOnAnyway = !finding.eligible && given(data.reason);
  if (wentOnAnyway && finding.unmet.includes('R-ELIG-SAFE') && !CLINICAL.includes(context.by.role))
    return refuse(
      'R-ELIG-SAFE',
      'Only a clinician may go on where detox, watch or residential care is needed.',
      'a clinician who goes on with a reason',
      'referElsewhere',
    );
  const eligibility = { ...finding, wentOnAnyway, seat: data.seat, track: data.track };
  const ruleId = finding.unmet[0] ?? 'R-ELIG-NEED';
  return accept(
    event('eligibilityAssessed', { answers: data.answers, ...eligibility }, ruleId, data.reason),
    ...afterScreening(
      state,
      state.risk.level,
      { ...eligibility, eligible: finding.eligible || wentOnAnyway },
      context.policy,
    ),
  );
};

/**
 * Screening ends when both are recorded: with a seat to assessment, without one to the waitlist. Where tracks give the
 * seats, a seat that is named is asked for, and until the track has answered the client waits.
 */
export const afterScreening = (
  state: JourneyState,
  risk: RiskLevel | null,
  eligibility: JourneyState['eligibility'],
  policy: Policy,
): NewEvent[] => {
  if (state.phase !== 'screening' || risk === null || !eligibility?.eligible) return [];
  const priority = priorityOf(state.referral);
  if (policy.seats)
    return [
      event(
        'waitlisted',
        { track: eligibility.seat ?? eligibility.track, priority, byTrack: true },
        'R-WAITLIST',
      ),
      enter(state, 'waitlist'),
    ];
  return eligibility.seat
    ? [event('admitted', { track: eligibility.seat }, 'R-WAITLIST'), enter(state, 'assessment')]
    : [event('waitlisted', { track: eligibility.track, priority }, 'R-WAITLIST'), enter(state, 'waitlist')];
};

/** An ineligible client is never just refused: a named level of care and a warm hand-off. */
export const referElsewhere: Decider<'referElsewhere'> = (state, { handOff, reason }) => {
  const recommended = state.eligibility?.recommendedLevel;
  if (!state.eligibility)
    return refuse('R-SCREEN', 'Eligibility has not been recorded.', 'recordEligibility');
  if (handOff.level === 3) return refuse('R-LOC-DECIDE', 'Level 3 is this program.', 'a level other than 3');
  if (handOff.level !== recommended && !given(reason))
    return refuse('R-ELIG-SAFE', `Level ${recommended} is recommended; another needs a reason.`, 'reason');
  return accept(event('journeyClosed', { because: 'referredElsewhere', handOff }, 'R-LOC-DECIDE', reason));
};

export const unknownTrack = (tracks: readonly (string | null)[], { policy }: Context): Decision | null => {
  const known = policy.tracks.map(({ id }) => id);
  const unknown = tracks.find((track) => track !== null && !known.includes(track));
  return unknown === undefined
    ? null
    : refuse('R-WAITLIST', `No track is called ${unknown}.`, `a track of the policy: ${known.join(', ')}`);
};
