import { FIRST_TWO, PFIZER, TWO_WEEKS } from './phq-wording.js';
import { PLAIN, worded, type Change, type Flag, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** Nine items of 0 to 3. */
export const PHQ_9: TotalScale = {
  code: 'PHQ-9',
  title: 'Patient Health Questionnaire, 9 items',
  loinc: '44261-6',
  min: 0,
  max: 27,
  bands: [
    { name: 'minimal', from: 0, to: 4 },
    { name: 'mild', from: 5, to: 9 },
    { name: 'moderate', from: 10, to: 14 },
    { name: 'moderately severe', from: 15, to: 19 },
    { name: 'severe', from: 20, to: 27 },
  ],
  cut: null,
};

const SELF_HARM = 8;
/** Raised by any answer to the ninth item but "not at all". */
export const SELF_HARM_FLAG = 'item9';

/** The flag of item 9, for adults and minors. */
export const ITEM_9: Flag = {
  name: SELF_HARM_FLAG,
  meaning:
    'Thoughts of death or self-harm, whatever the total: a review, and a C-SSRS is asked for (R-DETERIORATE)',
  raised: (points) => points[SELF_HARM]! > 0,
};

export const FIVE_POINTS: Change = {
  reliable: 5,
  meaningful: null,
  note: 'A response is a total of at most half of what it was',
};

export const PHQ_9_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'PHQ-9',
  title: PHQ_9.title,
  total: PHQ_9,
  items: worded(TWO_WEEKS, [
    ...FIRST_TWO,
    ['Sleep', 'Trouble falling or staying asleep, or sleeping too much'],
    ['Energy', 'Feeling tired or having little energy'],
    ['Appetite', 'Poor appetite or overeating'],
    [
      'Feeling of failure',
      'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
    ],
    [
      'Concentration',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
    ],
    [
      'Slowness or restlessness',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
    ],
    [
      'Thoughts of death or self-harm',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    ],
  ]),
  flags: [ITEM_9],
  change: FIVE_POINTS,
  licence: PFIZER,
};
