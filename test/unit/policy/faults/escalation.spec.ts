import { refuses } from './refuses.js';

refuses('of relapses and toxicology', [
  [
    'H6: that a client was not told is heard of days later',
    [['relapse', 'tellLadder', 0, 'hours'], 25],
    'relapse.tellLadder[0].hours',
    'R-RELAPSE',
    /longer/,
  ],
  [
    'A14: use before the admission that nobody hears of',
    [['relapse', 'beforeAdmission'], 'nothing'],
    'relapse.beforeAdmission',
    'R-RELAPSE',
    /expected/,
  ],
  [
    'a confirmation that never counts',
    [['toxicology', 'confirmWithinDays'], 0],
    ...(['toxicology.confirmWithinDays', 'R-TOXICOLOGY', />=1/] as const),
  ],
  [
    'a confirmation that counts for ever',
    [['toxicology', 'confirmWithinDays'], 31],
    ...(['toxicology.confirmWithinDays', 'R-TOXICOLOGY', /<=30/] as const),
  ],
]);
