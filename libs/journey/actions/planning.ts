import type { PlanSigner } from '../model/milestone.js';
import type { JourneyState, SignedPlan } from '../model/state.js';
import { ANYTHING, type Offer, type Offerings } from './offering.js';

/** Whose signature is next: in the order in which they are asked, of a minor the guardian's as well. */
const nextSigner = (plan: SignedPlan, { referral }: JourneyState): PlanSigner | null => {
  const signers = referral.minor
    ? (['client', 'guardian', 'clinician'] as const)
    : (['client', 'clinician'] as const);
  return signers.find((signer) => plan[signer] === null) ?? null;
};

const signature = (signer: PlanSigner): Offer<'signPlan'> => ({ defaults: { signer }, whole: { signer } });

export const planningOfferings: Offerings<
  'draftPlan' | 'signPlan' | 'amendPlan' | 'dropAmendment' | 'assessCriterion'
> = {
  draftPlan: ({ plan }) => ({ second: plan !== null }),
  signPlan: (state) => {
    const plan = state.phase === 'treatment' ? state.amendment : state.plan;
    if (!plan) return state.phase === 'treatment' ? null : signature('client');
    // Who came of age while a guardian was waited for signs once more, for themselves.
    return signature(nextSigner(plan, state) ?? 'client');
  },
  amendPlan: ANYTHING,
  dropAmendment: ({ amendment }) => (amendment ? { second: true } : null),
  assessCriterion: ({ plan }) => {
    const [criterion] = plan?.draft.dischargeCriteria ?? [];
    return criterion === undefined ? null : { whole: { criterion, met: true } };
  },
};
