import type { PlanSigner } from '../model/plan.js';
import type { JourneyState, SignedPlan } from '../model/state.js';
import { ANYTHING, type Offer, type Offerings } from './offering.js';

/** The next missing signature, in the order in which signers are asked; null if none is missing. For a minor the guardian signs as well. */
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
    // If no signature is missing, the client came of age while the guardian's was awaited. They sign once more, for themselves.
    return signature(nextSigner(plan, state) ?? 'client');
  },
  amendPlan: ANYTHING,
  dropAmendment: ({ amendment }) => (amendment ? { second: true } : null),
  assessCriterion: ({ plan }) => {
    const [criterion] = plan?.draft.dischargeCriteria ?? [];
    return criterion === undefined ? null : { whole: { criterion, met: true } };
  },
};
