import type { Draft } from '../drafts/read-draft.js';
import type { PlanStart } from './read-start.js';
import { atTier, valuesOf, type PlanValues } from './values.js';

/** Another one where the fields of the form are other ones: what was kept by earlier pages is then left alone. */
const SHAPE = 1;

/** What a form began with: against this it is seen who has changed what. */
export interface BegunPlan {
  /** Up to which event of the journey it was read. */
  readonly read: number;
  readonly base: PlanValues['plan'];
  readonly values: PlanValues;
}

interface Kept {
  readonly shape: number;
  readonly read: number;
  readonly base: PlanValues['plan'];
  readonly values: PlanValues;
}

const isKept = (values: Draft['values']): values is Draft['values'] & Kept => values['shape'] === SHAPE;

/**
 * With the draft where there is one, over what it was begun over: who has changed the plan since is told of then. Else with the plan that
 * there is.
 * @param tier at which the client is, where the form does not choose it
 */
export const begunPlan = (start: PlanStart, draft: Draft | null, tier: string | null): BegunPlan => {
  if (draft && isKept(draft.values)) {
    const { read, base, values } = draft.values;
    return { read, base, values };
  }
  const values = atTier(valuesOf(start.plan, start.choices), tier, start.choices);
  return { read: start.seq, base: values.plan, values };
};

/** As it is kept. */
export const drafted = ({ read, base }: BegunPlan, values: PlanValues): Draft['values'] => ({
  ...{ shape: SHAPE, read, base, values },
});
