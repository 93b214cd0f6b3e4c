import { isAdolescent } from '../../rules/age.js';
import { ageTaken } from '../age-taken.js';
import { instant, observed } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const schedule: RuleInput = ({ plan, referral }, policy) => {
  const bounds = policy.schedule;
  const { hoursPerSession, daysPerWeek, hoursPerWeek, individualPerWeek } = bounds;
  const of = plan?.draft.schedule;
  return [
    ...ageTaken(referral),
    observed('tier', of?.tier ?? null),
    observed('boundsHoursPerDay', `${hoursPerSession.min} to ${hoursPerSession.max}`),
    observed('boundsDaysPerWeek', `${daysPerWeek.min} to ${daysPerWeek.max}`),
    observed(
      'boundsHoursPerWeek',
      `${isAdolescent(referral, policy) ? hoursPerWeek.minAdolescent : hoursPerWeek.min} to ${hoursPerWeek.max}`,
    ),
    observed('leastIndividualPerWeek', individualPerWeek),
  ];
};

export const planningRules: RuleInputs<'R-SCHED-SESSION' | 'R-SCHED-DOSE' | 'R-SCHED-MIX' | 'R-PLAN-SIGN'> = {
  'R-SCHED-SESSION': schedule,
  'R-SCHED-DOSE': schedule,
  'R-SCHED-MIX': schedule,
  'R-PLAN-SIGN': ({ plan, amendment, referral }) => {
    const signed = amendment ?? plan;
    return [
      observed('version', amendment ? 'amended' : plan ? 'first' : null),
      ...ageTaken(referral),
      instant('clientSignedAt', signed?.client),
      ...(referral.minor ? [instant('guardianSignedAt', signed?.guardian)] : []),
      instant('clinicianSignedAt', signed?.clinician),
    ];
  },
};
