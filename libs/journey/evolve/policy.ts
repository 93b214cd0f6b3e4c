import type { JourneyState, Treatment } from '../model/state.js';
import type { Evolvers } from '../model/evolvers.js';

/** Another policy: ladders as far as it says, and a recommendation to be made again. */
export const policy: Evolvers<'policyAdopted'> = {
  policyAdopted: ({ reached, treatment }, { data }) => ({
    policyVersion: data.to,
    reached: climbed(reached, data.setBack),
    treatment: treatment && lookedAtAnew(treatment, data.reviewNotDueByHours),
  }),
};

/** Treatment under a policy that has not said anything about it yet. */
export const lookedAtAnew = (treatment: Treatment, reviewNotDueByHours: boolean): Treatment => ({
  ...treatment,
  taper: treatment.taper === 'recommended' ? null : treatment.taper,
  reviewDueAt: reviewNotDueByHours ? null : treatment.reviewDueAt,
});

const climbed = (
  reached: JourneyState['reached'],
  setBack: JourneyState['reached'],
): JourneyState['reached'] =>
  Object.fromEntries(Object.entries({ ...reached, ...setBack }).filter(([, { rungs }]) => rungs > 0));
