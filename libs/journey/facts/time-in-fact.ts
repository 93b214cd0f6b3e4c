import type { Fact } from '../model/fact.js';

/** When an instrument was taken or a specimen collected, as the body of its fact names it; null for a fact of another kind. */
export const timeInFact = ({ name, data }: Fact): readonly [field: string, takenAt: number] | null => {
  if (name === 'instrumentTaken') return ['takenAt', data.taken.takenAt];
  if (name === 'toxicologyReported') return ['collectedAt', data.collectedAt];
  return name === 'resultArrived' ? ['result.takenAt', data.result.takenAt] : null;
};
