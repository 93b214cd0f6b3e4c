import type { Draft } from '../drafts/read-draft.js';
import type { PlanStart } from './read-start.js';
import { atTier, valuesOf, type PlanValues } from './values.js';

/** Changes with the fields of the form. A draft that was kept by earlier pages, with other fields, is then left alone. */
const SHAPE = 1;

/** What a form began with. By comparison with it, the form sees who has changed what. */
export interface BegunPlan {
  /** Sequence of the journey's event up to which it was read. */
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
 * Begins with the draft where there is one, and with what that draft was begun over, so that the form tells who has changed the plan since. Else it begins
 * with the plan that there is.
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

/** The draft as it is kept. */
export const drafted = ({ read, base }: BegunPlan, values: PlanValues): Draft['values'] => ({
  ...{ shape: SHAPE, read, base, values },
});
