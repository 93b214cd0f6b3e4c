import type { JourneyForm } from '../milestones/milestone-form.js';

/** Every fact that has a form, by the last part of its address. */
export const FACT_FORMS = {
  relapse: () => import('./relapse.js'),
  'high-risk': () => import('./high-risk.js'),
  instrument: () => import('./instrument.js'),
  result: () => import('./result.js'),
  toxicology: () => import('./toxicology.js'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly Form: JourneyForm }>>>;

/** The form of a fact; null where there is none. */
export const loadFactForm = async (fact: string): Promise<JourneyForm | null> =>
  Object.hasOwn(FACT_FORMS, fact) ? (await FACT_FORMS[fact as keyof typeof FACT_FORMS]()).Form : null;
