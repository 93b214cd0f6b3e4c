import { refuses } from './refuses.js';

refuses('of holds, leaves and endings', [
  [
    'late records for ever',
    [['endings', 'recordWithinDays'], 91],
    'endings.recordWithinDays',
    'R-ATTEND',
    /<=90/,
  ],
  [
    'late records of no day',
    [['endings', 'recordWithinDays'], 0],
    'endings.recordWithinDays',
    'R-ATTEND',
    />=1/,
  ],
  ['a discharge in a season', [['endings', 'mostDaysAhead'], 31], 'endings.mostDaysAhead', 'R-DISCH', /<=30/],
  [
    'a discharge ahead by no day',
    [['endings', 'mostDaysAhead'], 0],
    'endings.mostDaysAhead',
    'R-DISCH',
    />=1/,
  ],
  ['a leave for a year', [['leave', 'mostDays'], 181], 'leave.mostDays', 'R-LEAVE', /<=180/],
  ['a leave of no day', [['leave', 'mostDays'], 0], 'leave.mostDays', 'R-LEAVE', />=1/],
  [
    'H19: care that is planned anew at some time',
    [['hold', 'careAnew'], 'sometime'],
    'hold.careAnew',
    'R-HOLD',
    /expected/,
  ],
  [
    'W23: who is handed on has completed',
    [['endings', 'handedOnFromHold'], 'completed'],
    'endings.handedOnFromHold',
    'R-ENDING',
    /expected/,
  ],
  [
    'A13: a hold by a clock that nobody has',
    [['hold', 'standsStill'], 'sundial'],
    'hold.standsStill',
    'R-HOLD',
    /expected/,
  ],
  [
    'a summary that stands anywhere',
    [['discharge', 'summary'], 'anywhere'],
    'discharge.summary',
    'R-SUMMARY',
    /expected/,
  ],
  ['a review after no days', [['hold', 'tierWithin'], { days: 0 }], 'hold.tierWithin.days', 'R-HOLD', />=1/],
  [
    'planned before it begins',
    [['dischargePlanningDaysBefore'], 30],
    'dischargePlanningDaysBefore',
    'R-MAX',
    /30 days/,
  ],
]);
