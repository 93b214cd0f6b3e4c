import type { Refusal } from '../model/decision.js';
import { rule } from '../model/rule.js';
import type { RuleRef } from '../model/rule.js';
import type { Policy } from '../model/policy.js';
import { partsOfVersion } from '../model/site-calendar.js';
import type { JourneyState, SignedPlan } from '../model/state.js';
import { ruleUnder } from '../rules/rule-under.js';

const refusal = (rule: RuleRef, detail: string, needed: readonly string[]): Refusal => ({
  rule,
  detail,
  needed,
});

/** R-POLICY: why the journey cannot adopt the policy; null if it can. The policy must have the tiers, sessions and tracks that the journey depends on. */
export const adoptionRefusal = (state: JourneyState, to: Policy): Refusal | null => {
  if (state.phase === 'closed')
    return refusal(rule('R-PHASE'), 'A closed journey keeps its policy.', ['a new referral (R-RETURN)']);
  if (state.policyVersion === to.version)
    return refusal(ruleUnder('R-POLICY', to), `The journey is under policy ${to.version} already.`, [
      'another version',
    ]);
  // If only the site's calendar differs, nothing that the journey depends on can be missing.
  const isSame = partsOfVersion(state.policyVersion).policy === partsOfVersion(to.version).policy;
  const missing = isSame ? [] : missingIn(state, to);
  return missing.length > 0
    ? refusal(
        ruleUnder('R-POLICY', to),
        `The journey stands on what policy ${to.version} does not have.`,
        missing,
      )
    : null;
};

/** What the journey depends on that the policy lacks, each with what could be done about it. */
export const missingIn = (state: JourneyState, to: Policy): string[] => [
  ...missingTiers(state, to),
  ...missingSessions(state, to),
  ...missingTracks(state, to),
];

/**
 * R-POLICY, version 2 (`plan.tiersKept`): a discharge that may still be taken back leads into treatment again, and to its tier. The policy that is adopted says
 * whether that is looked at.
 */
const mayGoBack = ({ phase, discharge, seatLink }: JourneyState, { plan, seats }: Policy): boolean =>
  plan?.tiersKept !== undefined &&
  phase === 'discharge' &&
  (!discharge!.seatReleased || (seatLink !== null && seats?.again !== undefined));

const OR_SIGNED = 'or signDischargeSummary first: the discharge may still be taken back';

const missingTiers = (state: JourneyState, to: Policy): string[] => {
  const { phase, plan, treatment } = state;
  const tiers = to.tiers.map(({ id }) => id);
  const others = tiers.join(', ');
  const gone = (tier: string): boolean => !tiers.includes(tier);
  if (phase === 'planning' && plan && gone(plan.draft.schedule.tier))
    return [
      `a policy that has tier ${plan.draft.schedule.tier}, or a plan at one of ${others} first (draftPlan)`,
    ];
  if (!treatment) return [];
  if (mayGoBack(state, to))
    return gone(treatment.tier) ? [`a policy that has tier ${treatment.tier}, ${OR_SIGNED}`] : [];
  if (phase !== 'treatment') return [];
  if (gone(treatment.tier))
    return [`a policy that has tier ${treatment.tier}, or stepDown or stepUp to one of ${others}`];
  return treatment.relapse && gone(treatment.relapse.before.tier)
    ? [`a policy that has tier ${treatment.relapse.before.tier}, or decideRelapse: it may be restored`]
    : [];
};

/**
 * R-PLAN-SIGN: no tier may come into force without a session of it in the signed plan. In version 3 the same is true of an amendment that waits for its
 * signatures, because the amendment would take the sessions away again.
 */
const missingSessions = (state: JourneyState, to: Policy): string[] => {
  const { phase, plan, amendment } = state;
  const goesBack = mayGoBack(state, to);
  if (!to.plan || !(goesBack || ['planning', 'treatment', 'onHold'].includes(phase))) return [];
  const versions = to.plan.tiersToCome ? [plan, amendment] : [amendment ?? plan];
  const without = new Set(versions.flatMap((version) => tiersWithout(version, to)));
  return [...without].map((tier) =>
    goesBack
      ? `a plan with sessions at tier ${tier}, ${OR_SIGNED}`
      : `a plan with sessions at tier ${tier} (draftPlan or amendPlan), signed`,
  );
};

/** Tiers of the policy at which a version of the plan has no session; none where it names no sessions at all. */
const tiersWithout = (version: SignedPlan | null, { tiers: all }: Policy): string[] => {
  const { slots } = version?.draft.schedule ?? {};
  const planned = new Set(slots?.flatMap(({ tiers }) => tiers));
  return slots ? all.map(({ id }) => id).filter((id) => !planned.has(id)) : [];
};

const missingTracks = (state: JourneyState, to: Policy): string[] => {
  const { phase, track, waitlist, hold, seatAgain } = state;
  const tracks = to.tracks.map(({ id }) => id);
  const stoodOn = new Set<string>();
  if (phase === 'waitlist' && waitlist) {
    stoodOn.add(waitlist.track);
    if (waitlist.offer) stoodOn.add(waitlist.offer.track);
  }
  const kept = phase === 'onHold' && hold !== null && !hold.seatReleased;
  const goesBack = mayGoBack(state, to) && !state.discharge!.seatReleased;
  if (
    track !== null &&
    (kept || goesBack || seatAgain || ['assessment', 'planning', 'treatment'].includes(phase))
  )
    stoodOn.add(track);
  return [...stoodOn]
    .filter((one) => !tracks.includes(one))
    .map((one) => `a policy that has track ${one} (it has ${tracks.join(', ')})`);
};
