import { findingsAt } from '../rules/continued-stay.js';
import { recommendLevel } from '../rules/level-of-care.js';
import { taperGates, tierAbove, tierBelow } from '../rules/taper.js';
import { RATED } from './assessment.js';
import { type Offerings, WRITTEN } from './offering.js';

export const treatmentOfferings: Offerings<
  'reviewPlan' | 'stepDown' | 'holdTaper' | 'stepUp' | 'extendTreatment'
> = {
  reviewPlan: (_state, { policy, qualified }) => {
    if (!policy.review?.continuedStay) return { whole: { summary: WRITTEN } };
    const [finding] = findingsAt(recommendLevel(RATED, policy.levelOfCare));
    return { whole: { summary: WRITTEN, ratings: RATED, finding: finding!, reason: null, qualified } };
  },
  stepDown: (state, { policy, at }) => {
    const { treatment } = state;
    if (!treatment || tierBelow(treatment.tier, policy) === null) return null;
    return { whole: { reason: null }, gates: taperGates(state, treatment, policy, at) };
  },
  holdTaper: ({ treatment }) =>
    treatment?.taper === 'recommended' ? { whole: { reason: WRITTEN }, second: true } : null,
  stepUp: ({ treatment }, { policy }) =>
    treatment && tierAbove(treatment.tier, policy) !== null ? { whole: { reason: WRITTEN } } : null,
  extendTreatment: () => ({ whole: { days: 1, reason: WRITTEN }, second: true }),
};
