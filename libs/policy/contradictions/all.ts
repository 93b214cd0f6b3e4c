import type { Comparison } from './comparison.js';
import { acknowledgedBeforeDecided, attemptedBeforeLost, urgentBeforeRoutine } from './clocks.js';
import { bamUseCanRelapse, changesWithinScale, meaningfulIsReliable } from './instruments.js';
import { lengthsWithinMost, planningWithinLength } from './length.js';
import { groupsFitTheirTracks } from './groups.js';
import { levelsDescendToOneThatHolds } from './level-of-care.js';
import { tiersDescend, tiersWithinSchedule } from './tiers.js';
import { everyPriorityHasItsPlace } from './waitlist.js';

/** Everything that parts of a policy can say against each other. */
export const COMPARISONS: readonly Comparison[] = [
  tiersDescend,
  tiersWithinSchedule,
  attemptedBeforeLost,
  urgentBeforeRoutine,
  acknowledgedBeforeDecided,
  lengthsWithinMost,
  planningWithinLength,
  levelsDescendToOneThatHolds,
  everyPriorityHasItsPlace,
  groupsFitTheirTracks,
  changesWithinScale,
  bamUseCanRelapse,
  meaningfulIsReliable,
];
