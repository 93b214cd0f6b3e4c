import { pointsOf } from './answer-scale.js';
import { PLAIN, span, worded, type Questionnaire } from './questionnaire.js';
import { cutAt, type TotalScale } from './total-scale.js';

/** Twenty items of 0 to 4. The published cut is 31 to 33; 33 is the program's. */
export const PCL_5: TotalScale = {
  code: 'PCL-5',
  title: 'PTSD Checklist for DSM-5',
  loinc: null,
  min: 0,
  max: 80,
  bands: [],
  cut: cutAt(33),
};

const BOTHERED = pointsOf(
  [0, 1, 2, 3, 4],
  ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'],
);

/** The items are in the order of the DSM-5, and its four clusters are the subscales. */
export const PCL_5_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'PCL-5',
  title: PCL_5.title,
  total: PCL_5,
  items: worded(BOTHERED, [
    ['Unwanted memories', 'Repeated, disturbing, and unwanted memories of the stressful experience?'],
    ['Disturbing dreams', 'Repeated, disturbing dreams of the stressful experience?'],
    [
      'Reliving',
      'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
    ],
    ['Upset by reminders', 'Feeling very upset when something reminded you of the stressful experience?'],
    [
      'Bodily reactions to reminders',
      'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
    ],
    ['Avoiding memories', 'Avoiding memories, thoughts, or feelings related to the stressful experience?'],
    [
      'Avoiding reminders',
      'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
    ],
    ['Gaps in memory', 'Trouble remembering important parts of the stressful experience?'],
    [
      'Negative beliefs',
      'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
    ],
    ['Blame', 'Blaming yourself or someone else for the stressful experience or what happened after it?'],
    ['Negative feelings', 'Having strong negative feelings such as fear, horror, anger, guilt, or shame?'],
    ['Loss of interest', 'Loss of interest in activities that you used to enjoy?'],
    ['Distance from others', 'Feeling distant or cut off from other people?'],
    [
      'Few positive feelings',
      'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
    ],
    ['Irritability', 'Irritable behavior, angry outbursts, or acting aggressively?'],
    ['Taking risks', 'Taking too many risks or doing things that could cause you harm?'],
    ['On guard', 'Being "superalert" or watchful or on guard?'],
    ['Easily startled', 'Feeling jumpy or easily startled?'],
    ['Concentration', 'Having difficulty concentrating?'],
    ['Sleep', 'Trouble falling or staying asleep?'],
  ]),
  subscales: [
    span('intrusion', 1, 5),
    span('avoidance', 6, 7),
    span('negativeMood', 8, 14),
    span('arousal', 15, 20),
  ],
  change: { reliable: 5, meaningful: 10, note: 'Up or down; 10 is a change that means something clinically' },
  licence: {
    note: 'U.S. Department of Veterans Affairs, National Center for PTSD (Weathers and others, 2013); in the public domain.',
    wordingMayBeShown: true,
  },
};
