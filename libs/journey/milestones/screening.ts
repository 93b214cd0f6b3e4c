import { type Decider, given, type MilestoneDefinitions } from '../decider/decider.js';
import type { Role } from '../model/actor.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import { OPEN_PHASES } from '../model/phase.js';
import type { Level } from '../model/policy.js';
import { aChoice, aRole, needs } from '../model/requirement.js';
import { afterScreening } from '../rules/after-screening.js';
import { assessEligibility } from '../rules/eligibility.js';
import { raiseRisk } from '../rules/risk.js';
import { screened } from '../rules/risk-screen.js';
import { unknownTrack } from '../rules/unknown-track.js';
import { BEFORE_A_SEAT, knownOf } from '../rules/priority.js';

/** R-RISK: the screen at first contact, and again in any phase. A high result escalates at once. */
const recordRisk: Decider<'recordRisk'> = (state, screen, context) => {
  const { level, by } = screen;
  const escalation = level === 'high' ? [raiseRisk(state, by, null)] : [];
  return accept(
    ...screened(state, screen, context),
    ...escalation,
    ...afterScreening(state, level, state.eligibility, context.policy),
  );
};

/** Who may waive R-ELIG-SAFE. */
const CLINICAL: readonly Role[] = ['clinician', 'onCall', 'supervisor', 'director'];

/** R-ELIG-*: eligible or not. Whoever goes on with an unmet rule writes the reason; only clinical roles may go on if R-ELIG-SAFE is unmet. */
const recordEligibility: Decider<'recordEligibility'> = (state, data, context) => {
  const fault = unknownTrack([data.track, data.seat], context);
  if (fault) return fault;
  const finding = assessEligibility(data.answers);
  const wentOnAnyway = !finding.eligible && given(data.reason);
  if (wentOnAnyway && finding.unmet.includes('R-ELIG-SAFE') && !CLINICAL.includes(context.by.role))
    return refuse(
      'R-ELIG-SAFE',
      'Only a clinician may go on where detox, watch or residential care is needed.',
      needs('a clinician who goes on with a reason', aRole(...CLINICAL)),
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
 * R-LOC-DECIDE: nobody is just refused. From every phase before treatment, care can go on elsewhere, at a named level of care and with a warm hand-off. A
 * client who waits for a seat may go to another program of level 3.
 */
const referElsewhere: Decider<'referElsewhere'> = (state, { handOff, reason }) => {
  const { phase, eligibility, admittedAt } = state;
  if (phase === 'screening' && !eligibility)
    return refuse('R-SCREEN', 'Eligibility has not been recorded.', 'recordEligibility');
  if (handOff.level === 3 && phase !== 'waitlist')
    return refuse(
      'R-LOC-DECIDE',
      'Level 3 is this program.',
      needs('a level other than 3', aChoice('handOff.level', [1, 2, 4, 5])),
    );
  // A client who went on with an unmet rule may be waiting for a seat. What the screening recommended still holds then.
  const recommended =
    phase === 'screening' || phase === 'waitlist' ? eligibility?.recommendedLevel : undefined;
  if ((handOff.level === 3 || handOff.level !== recommended) && !given(reason))
    return needsReason(eligibility?.recommendedLevel);
  const because = admittedAt !== null && handOff.level > 3 ? 'transferred' : 'referredElsewhere';
  return accept(event('journeyClosed', { because, handOff }, 'R-LOC-DECIDE', reason));
};

const needsReason = (recommended: Level | undefined): Decision =>
  recommended === undefined
    ? refuse('R-LOC-DECIDE', 'Nothing is recommended yet; a hand-off needs a reason.', 'reason')
    : refuse('R-ELIG-SAFE', `Level ${recommended} is recommended; another needs a reason.`, 'reason');

/** R-PRIORITY: a referrer seldom knows these facts, but whoever asks the client does. They may change while the client waits. */
const recordPriority: Decider<'recordPriority'> = (state, known) =>
  accept(event('priorityRecorded', knownOf(state, known), 'R-PRIORITY'));

export const screeningMilestones: MilestoneDefinitions<
  'recordRisk' | 'recordEligibility' | 'referElsewhere' | 'recordPriority'
> = {
  recordRisk: { phases: OPEN_PHASES, decide: recordRisk },
  recordEligibility: { phases: ['screening'], decide: recordEligibility },
  referElsewhere: {
    phases: ['intake', 'screening', 'waitlist', 'assessment', 'planning'],
    decide: referElsewhere,
  },
  recordPriority: { phases: BEFORE_A_SEAT, decide: recordPriority },
};
