import type { Evolvers } from '../model/evolvers.js';

/** Versions of the plan, and what becomes of its discharge criteria. */
export const planningEvents: Evolvers<
  | 'planDrafted'
  | 'planSigned'
  | 'planAmended'
  | 'amendmentSigned'
  | 'amendmentTookEffect'
  | 'amendmentDropped'
  | 'criterionAssessed'
> = {
  planDrafted: (_state, { data }) => ({
    plan: { draft: data.plan, client: null, guardian: null, clinician: null },
  }),
  planSigned: ({ plan }, { at, data }) => ({ plan: plan && { ...plan, [data.signer]: at } }),
  planAmended: (_state, { at, data }) => ({
    amendment: { draft: data.plan, client: null, guardian: null, clinician: null, since: at },
  }),
  amendmentSigned: ({ amendment: signed }, { at, data }) => ({
    amendment: signed && { ...signed, [data.signer]: at },
  }),
  amendmentTookEffect: ({ amendment: signed, criteria, plan }) => {
    if (!signed) return {};
    const { draft, client, guardian, clinician } = signed;
    const kept = Object.entries(criteria).filter(([criterion]) =>
      draft.dischargeCriteria.includes(criterion),
    );
    return {
      plan: { ...plan, draft, client, guardian, clinician },
      amendment: null,
      criteria: Object.fromEntries(kept),
    };
  },
  amendmentDropped: () => ({ amendment: null }),
  criterionAssessed: ({ criteria }, { data }) => ({ criteria: { ...criteria, [data.criterion]: data.met } }),
};
