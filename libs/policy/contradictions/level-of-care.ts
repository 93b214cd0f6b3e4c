import type { LevelOfCareRule } from '#journey/model/policy';
import { compare, type Contradiction } from './comparison.js';

const always = ({ when }: LevelOfCareRule): boolean => when.some(({ rating }) => rating === 0);

/** The first rule that holds decides, and the highest risk drives placement. Therefore the levels must descend, and the last rule must always hold. */
export const levelsDescendToOneThatHolds = compare(['levelOfCare'], ({ levelOfCare }) => {
  const found: Contradiction[] = [];
  levelOfCare.forEach((rule, index) => {
    const before = levelOfCare[index - 1];
    if (before === undefined) return;
    if (rule.level >= before.level) {
      const detail = `level ${rule.level} does not come below level ${before.level} before it: the highest risk drives placement`;
      found.push({ path: ['levelOfCare', index, 'level'], rule: 'R-LOC', detail });
    }
    if (always(before)) {
      const detail = `is never reached: the rule before it (level ${before.level}) holds for every rating`;
      found.push({ path: ['levelOfCare', index], rule: 'R-LOC', detail });
    }
  });
  const last = levelOfCare.length - 1;
  if (!always(levelOfCare[last]!)) {
    const detail =
      'some ratings get no level: the last rule needs an alternative with rating 0, which always holds';
    found.push({ path: ['levelOfCare', last, 'when'], rule: 'R-LOC', detail });
  }
  return found;
});
