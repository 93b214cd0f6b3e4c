import { type Decider, enter, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import { aField, AN_ASSESSOR, needs } from '../model/requirement.js';
import { recommendLevel } from '../rules/level-of-care.js';

const notQualified = (what: string) =>
  refuse('R-ASSESSOR', `Only a qualified assessor may ${what}.`, AN_ASSESSOR);

/** R-ASSESSOR, R-LOC: six ratings by a qualified assessor give a recommended level. May be taken again until decided. */
const recordAssessment: Decider<'recordAssessment'> = (_state, { ratings, qualified }, { policy }) => {
  if (!qualified) return notQualified('record an assessment');
  return accept(
    event('assessed', { ratings, recommendedLevel: recommendLevel(ratings, policy.levelOfCare) }, 'R-LOC'),
  );
};

/**
 * R-ASSESSOR, R-LOC-DECIDE: a qualified assessor decides the level, and may decide again until the plan is signed. A level other than the recommended one needs
 * a reason; a level other than 3 needs a hand-off.
 */
const decideLevel: Decider<'decideLevel'> = (state, { level, reason, handOff, qualified }) => {
  if (qualified === false) return notQualified('decide the level of care');
  const { assessment } = state;
  if (!assessment) return refuse('R-LOC-DECIDE', 'There is no assessment yet.', 'recordAssessment');
  const { recommendedLevel } = assessment;
  if (level !== recommendedLevel && !given(reason))
    return refuse(
      'R-LOC-DECIDE',
      `Level ${recommendedLevel} is recommended; level ${level} needs a reason.`,
      'reason',
    );
  const decided = event('levelDecided', { level, recommendedLevel }, 'R-LOC-DECIDE', reason);
  if (level === 3 && state.level === 3)
    return refuse(
      'R-LOC-DECIDE',
      'Level 3 is decided, and the plan is being made.',
      needs('another level', aField('level')),
    );
  if (level === 3) return accept(decided, ...(state.phase === 'planning' ? [] : [enter(state, 'planning')]));
  if (handOff?.level !== level)
    return refuse(
      'R-LOC-DECIDE',
      `Level ${level} is not this program: care goes on elsewhere.`,
      needs(`handOff to level ${level}`, aField('handOff')),
    );
  const because = level > 3 ? 'transferred' : 'referredElsewhere';
  return accept(decided, event('journeyClosed', { because, handOff }, 'R-LOC-DECIDE', reason));
};

export const assessmentMilestones: MilestoneDefinitions<'recordAssessment' | 'decideLevel'> = {
  recordAssessment: { phases: ['assessment', 'planning'], decide: recordAssessment },
  decideLevel: { phases: ['assessment', 'planning'], decide: decideLevel },
};
