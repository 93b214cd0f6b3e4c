import type { Refusal } from '../model/decision.js';
import { rule } from '../model/rule.js';
import type { RuleId } from '../model/rule.js';
import type { Policy } from '../model/policy.js';
import { partsOfVersion } from '../model/site-calendar.js';
import type { JourneyState, SignedPlan } from '../model/state.js';

const refusal = (id: RuleId, detail: string, needed: readonly string[]): Refusal => ({
  rule: rule(id),
  detail,
  needed,
});

/** R-POLICY: why the journey cannot adopt the policy; null if it can. The policy must have the tiers, sessions and tracks that the journey depends on. */
export const adoptionRefusal = (state: JourneyState, to: Policy): Refusal | null => {
  if (state.phase === 'closed')
    return refusal('R-PHASE', 'A closed journey keeps its policy.', ['a new referral (R-RETURN)']);
  if (state.policyVersion === to.version)
    return refusal('R-POLICY', `The journey is under policy ${to.version} already.`, ['another version']);
  // If only the site's calendar differs, nothing that the journey depends on can be missing.
  const isSame = partsOfVersion(state.policyVersion).policy === partsOfVersion(to.version).policy;
  const missing = isSame ? [] : missingIn(state, to);
  return missing.length > 0
    ? refusal('R-POLICY', `The journey stands on what policy ${to.version} does not have.`, missing)
    : null;
};

/** What the journey depends on that the policy lacks, each with what could be done about it. */
export const missingIn = (state: JourneyState, to: Policy): string[] => [
  ...missingTiers(state, to),
  ...missingSessions(state, to),
  ...missingTracks(state, to),
];

const missingTiers = ({ phase, plan, treatment }: JourneyState, to: Policy): string[] => {
  const tiers = to.tiers.map(({ id }) => id);
  const others = tiers.join(', ');
  const gone = (tier: string): boolean => !tiers.includes(tier);
  if (phase === 'planning' && plan && gone(plan.draft.schedule.tier))
    return [
      `a policy that has tier ${plan.draft.schedule.tier}, or a plan at one of ${others} first (draftPlan)`,
    ];
  if (phase !== 'treatment' || !treatment) return [];
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
const missingSessions = ({ phase, plan, amendment }: JourneyState, to: Policy): string[] => {
  if (!to.plan || !['planning', 'treatment', 'onHold'].includes(phase)) return [];
  const versions = to.plan.tiersToCome ? [plan, amendment] : [amendment ?? plan];
  const without = new Set(versions.flatMap((version) => tiersWithout(version, to)));
  return [...without].map((tier) => `a plan with sessions at tier ${tier} (draftPlan or amendPlan), signed`);
};

/** Tiers of the policy at which a version of the plan has no session; none where it names no sessions at all. */
const tiersWithout = (version: SignedPlan | null, { tiers: all }: Policy): string[] => {
  const { slots } = version?.draft.schedule ?? {};
  const planned = new Set(slots?.flatMap(({ tiers }) => tiers));
  return slots ? all.map(({ id }) => id).filter((id) => !planned.has(id)) : [];
};

const missingTracks = ({ phase, track, waitlist, hold, seatAgain }: JourneyState, to: Policy): string[] => {
  const tracks = to.tracks.map(({ id }) => id);
  const stoodOn = new Set<string>();
  if (phase === 'waitlist' && waitlist) {
    stoodOn.add(waitlist.track);
    if (waitlist.offer) stoodOn.add(waitlist.offer.track);
  }
  const kept = phase === 'onHold' && hold !== null && !hold.seatReleased;
  if (track !== null && (kept || seatAgain || ['assessment', 'planning', 'treatment'].includes(phase)))
    stoodOn.add(track);
  return [...stoodOn]
    .filter((one) => !tracks.includes(one))
    .map((one) => `a policy that has track ${one} (it has ${tracks.join(', ')})`);
};
