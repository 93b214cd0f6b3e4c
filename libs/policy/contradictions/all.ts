import type { Comparison } from './comparison.js';
import { acknowledgedBeforeDecided, attemptedBeforeLost, urgentBeforeRoutine } from './clocks.js';
import { bamUseCanRelapse, changesWithinScale, meaningfulIsReliable } from './instruments.js';
import { lengthsWithinMost, planningWithinLength } from './length.js';
import { groupsFitTheirTracks } from './groups.js';
import { levelsDescendToOneThatHolds } from './level-of-care.js';
import { tiersDescend, tiersWithinSchedule } from './tiers.js';
import { everyPriorityHasItsPlace } from './waitlist.js';

/** All comparisons between sections of a policy document. */
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
