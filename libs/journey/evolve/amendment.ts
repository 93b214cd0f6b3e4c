import type { Evolvers } from '../model/evolvers.js';

/** Versions of the plan in treatment, and what becomes of its discharge criteria. */
export const amendment: Evolvers<
  'planAmended' | 'amendmentSigned' | 'amendmentTookEffect' | 'criterionAssessed'
> = {
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
  criterionAssessed: ({ criteria }, { data }) => ({ criteria: { ...criteria, [data.criterion]: data.met } }),
};
