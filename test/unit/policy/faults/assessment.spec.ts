import { refuses } from './refuses.js';

const all = ['withdrawal', 'biomedical', 'emotional', 'readiness', 'relapsePotential', 'recoveryEnvironment'];

refuses('of the assessment and its level', [
  ['W21: an edition that nothing is shown in', [['asamEdition'], '4'], 'asamEdition', 'R-LOC', /expected/],
  ['levels not descending', [['levelOfCare', 1, 'level'], 5], 'levelOfCare[1].level', 'R-LOC', /level 5/],
  [
    'no level for some',
    [['levelOfCare', 4, 'when', 0, 'rating'], 1],
    'levelOfCare[4].when',
    'R-LOC',
    /no level/,
  ],
  [
    'a level never reached',
    [['levelOfCare', 3, 'when', 0, 'rating'], 0],
    'levelOfCare[4]',
    'R-LOC',
    /never reached/,
  ],
  [
    'more dimensions than named',
    [['levelOfCare', 0, 'when', 0, 'count'], 4],
    'levelOfCare[0].when[0].count',
    'R-LOC',
    /never hold/,
  ],
  [
    'a rating of 5',
    [['levelOfCare', 0, 'when', 0, 'rating'], 5],
    'levelOfCare[0].when[0].rating',
    'R-LOC',
    /<=4/,
  ],
  [
    'a dimension twice',
    [
      ['levelOfCare', 4, 'when', 0, 'dimensions'],
      [...all, 'readiness'],
    ],
    'levelOfCare[4].when[0].dimensions[6]',
    'R-LOC',
    /already/,
  ],
]);
