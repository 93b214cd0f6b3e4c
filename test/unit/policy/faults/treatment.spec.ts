import { refuses } from './refuses.js';

const T1 = ['tiers', 2];

refuses('of tiers, their order and their reviews', [
  ['a review by the moon', [['review', 'by'], 'moons'], 'review.by', 'R-REVIEW', /expected/],
  [
    'a review that may rate',
    [['review', 'continuedStay'], 'perhaps'],
    'review.continuedStay',
    'R-CONTINUE',
    /expected/,
  ],
  [
    'A10: a review that the supervisor hears of after years',
    [['review', 'climbsEvery'], { businessDays: 400 }],
    'review.climbsEvery.businessDays',
    'R-REVIEW',
    /<=366/,
  ],
  ['an extension from anywhere', [['extendBeyond'], 'lengthDays'], 'extendBeyond', 'R-MAX', /expected/],
  ['no tiers', [['tiers'], []], 'tiers', 'R-TAPER', />=1/],
  ['a tier twice', [[...T1, 'id'], 'T2'], 'tiers[2].id', 'R-TAPER', /"T2" stands already at \[1\]/],
  ['tiers that do not descend', [['tiers', 1, 'sessionsPerWeek'], 5], 'tiers[1]', 'R-TAPER', /15 h .* 15 h/],
  [
    'a tier below 9 h',
    [['schedule', 'hoursPerWeek', 'min'], 10],
    'tiers[2]',
    'R-SCHED-DOSE',
    /9 h .* 10 to 20 h/,
  ],
  [
    'a tier above 20 h',
    [['schedule', 'hoursPerWeek', 'max'], 14],
    'tiers[0]',
    'R-SCHED-DOSE',
    /15 h .* 9 to 14 h/,
  ],
  [
    'a short session',
    [T1, { id: 'T1', sessionsPerWeek: 4, hoursPerSession: 2.5 }],
    'tiers[2].hoursPerSession',
    'R-SCHED-SESSION',
    /3 to 4 h/,
  ],
  [
    'a long session',
    [['tiers', 0], { id: 'T3', sessionsPerWeek: 4, hoursPerSession: 4.5 }],
    'tiers[0].hoursPerSession',
    'R-SCHED-SESSION',
    /3 to 4 h/,
  ],
  [
    'too few days',
    [['schedule', 'daysPerWeek', 'min'], 4],
    'tiers[2].sessionsPerWeek',
    'R-SCHED-SESSION',
    /4 to 5/,
  ],
  [
    'too many days',
    [['tiers', 0, 'sessionsPerWeek'], 6],
    'tiers[0].sessionsPerWeek',
    'R-SCHED-SESSION',
    /3 to 5/,
  ],
  ['a name with a blank before it', [['tiers', 0, 'name'], ' T3'], 'tiers[0].name', 'R-TAPER', /no blank/],
  [
    'lengths not ascending',
    [['lengthDays'], [60, 30]],
    'lengthDays[1]',
    'R-MAX',
    /30 does not come after 60/,
  ],
  [
    'a length above the most',
    [['maxLengthDays'], 80],
    'lengthDays[2]',
    'R-MAX',
    /90 is above maxLengthDays \(80\)/,
  ],
  [
    'more delivered than planned',
    [['taper', 'deliveredShare'], 80],
    'taper.deliveredShare',
    'R-TAPER',
    /<=1/,
  ],
]);
