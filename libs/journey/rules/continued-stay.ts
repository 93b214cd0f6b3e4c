import { given } from '../decider/decider.js';
import { type Decision, refuse } from '../model/decision.js';
import type { EventData } from '../model/event.js';
import type { ContinuedStay, MilestoneName, Milestones, ReviewFinding } from '../model/milestone.js';
import type { Level, Policy } from '../model/policy.js';
import { aChoice, aField, AN_ASSESSOR, needs, OR_A_REASON } from '../model/requirement.js';
import type { RuleId } from '../model/rule.js';
import { recommendLevel } from './level-of-care.js';
import type { Treatment } from '../model/treatment.js';
import type { UntimedTask } from '../model/untimed-task.js';

type Found = Pick<EventData['planReviewed'], 'continuedStay'>;

/** The findings that fit a level: this program is level 3; above it care goes on elsewhere; below it the client steps, or treatment ends. */
export const findingsAt = (level: Level): readonly ReviewFinding[] => {
  if (level > 3) return ['transfer'];
  return level === 3 ? ['continue', 'step'] : ['step', 'discharge'];
};

const isWhole = (data: Milestones['reviewPlan']): data is Milestones['reviewPlan'] & ContinuedStay =>
  data.ratings !== undefined && data.finding !== undefined;

const isSummaryAlone = ({ ratings, finding }: Milestones['reviewPlan']): boolean =>
  ratings === undefined && finding === undefined;

/**
 * R-CONTINUE: each review rates the six dimensions again (R-ASSESSOR), and finds that the client goes on at the tier, steps, is
 * transferred or discharged. R-LOC recommends, the clinician decides; another finding than recommended needs a reason.
 */
export const continuedStay = (data: Milestones['reviewPlan'], policy: Policy): Found | Decision => {
  if (!isWhole(data))
    return isSummaryAlone(data) && !policy.review?.continuedStay
      ? {}
      : refuse(
          'R-CONTINUE',
          'A review rates the six dimensions again, and says what it finds.',
          needs('ratings', aField('ratings')),
          needs('finding', aField('finding')),
        );
  const { ratings, finding, reason, qualified } = data;
  if (!qualified) return refuse('R-ASSESSOR', 'Only a qualified assessor may rate.', AN_ASSESSOR);
  const recommendedLevel = recommendLevel(ratings, policy.levelOfCare);
  const fits = findingsAt(recommendedLevel);
  if (!fits.includes(finding) && !given(reason))
    return refuse(
      'R-CONTINUE',
      `Level ${recommendedLevel} is recommended; finding ${finding} needs a reason.`,
      needs(`finding: ${fits.join(' or ')}`, aChoice('finding', fits)),
      OR_A_REASON,
    );
  return { continuedStay: { ratings, finding, recommendedLevel } };
};

interface Asked {
  readonly title: string;
  readonly endedBy: string;
  /** Milestones that do what was found. The next review ends the task as well, because it finds anew. */
  readonly milestones: readonly MilestoneName[];
}

const ASKS: Readonly<Record<Exclude<ReviewFinding, 'continue'>, Asked>> = {
  step: {
    title: 'The review found a step: step down or up',
    endedBy: 'stepDown, stepUp or the next reviewPlan',
    milestones: ['stepDown', 'stepUp'],
  },
  transfer: {
    title: 'The review found a transfer to a higher level of care',
    endedBy: 'transfer or the next reviewPlan',
    milestones: ['transfer'],
  },
  discharge: {
    title: 'The review found a discharge: begin it',
    endedBy: 'beginDischarge or the next reviewPlan',
    milestones: ['beginDischarge'],
  },
};

const askedBy = ({ finding }: Treatment): Asked | null =>
  !finding || finding.is === 'continue' ? null : ASKS[finding.is];

/** R-CONTINUE: what was found is a task until it is done. */
export const findingTask = (treatment: Treatment): UntimedTask[] => {
  const asked = askedBy(treatment);
  if (!asked) return [];
  const { title, endedBy } = asked;
  const rule: RuleId = 'R-CONTINUE';
  return [{ task: `review.finding.${treatment.finding!.at}`, role: 'clinician', rule, title, endedBy }];
};

/** Milestones that do what the last review found; empty if it found that the stay goes on. */
export const milestonesOfFinding = (treatment: Treatment | null): readonly MilestoneName[] =>
  (treatment && askedBy(treatment)?.milestones) ?? [];
