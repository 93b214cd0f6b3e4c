import type { EligibilityAnswers } from '../model/milestone.js';
import type { Level } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';

export interface EligibilityFinding {
  readonly eligible: boolean;
  readonly unmet: readonly RuleId[];
  readonly recommendedLevel: Level;
}

/** R-ELIG-NEED, -SAFE, -WILLING, -HOME over the screening answers. R-ELIG-ENTRY lets in any kind of entry, so it is not asked here. */
export const assessEligibility = ({
  needs,
  exclusions,
  willing,
  home,
}: EligibilityAnswers): EligibilityFinding => {
  const homeHolds = home.safe && home.support && !home.livesWithPeopleWhoUse;
  const unmet: RuleId[] = [];
  if (needs.length === 0) unmet.push('R-ELIG-NEED');
  if (exclusions.length > 0) unmet.push('R-ELIG-SAFE');
  if (!willing) unmet.push('R-ELIG-WILLING');
  if (!homeHolds) unmet.push('R-ELIG-HOME');
  return {
    eligible: unmet.length === 0,
    unmet,
    recommendedLevel: recommendLevel(exclusions, homeHolds, unmet),
  };
};

const recommendLevel = (
  exclusions: EligibilityAnswers['exclusions'],
  homeHolds: boolean,
  unmet: readonly RuleId[],
): Level => {
  if (exclusions.includes('medicalDetox') || exclusions.includes('watch24h')) return 5;
  if (exclusions.length > 0 || !homeHolds) return 4;
  return unmet.length > 0 ? 2 : 3;
};
