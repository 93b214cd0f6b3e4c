import { pointsOf, yesNo } from './answer-scale.js';
import { BAM_USE } from './bam-use.js';
import { numbered, PLAIN, type Item, type Questionnaire } from './questionnaire.js';

const DAYS = pointsOf([0, 1, 2, 3, 4], ['none', '1 day', '2 days', '3 days', '4 days or more']);
const EXTENT = pointsOf(
  [0, 1, 2, 3, 4],
  ['not at all', 'slightly', 'moderately', 'considerably', 'extremely'],
);
const HEALTH = pointsOf([0, 1, 2, 3, 4], ['excellent', 'very good', 'good', 'fair', 'poor']);

/**
 * Enough income: yes counts 4, no counts 0, and there is nothing between. Other systems store these points instead of the answer, so points are accepted,
 * too.
 */
const ENOUGH = yesNo(4, 0, true);

/** The place of item 6, any drug. Item 7 is asked only if item 6 gave points. */
const ANY_DRUG = 5;

const item = (label: string, scale: Item['scale'], askedAfter: number | null = null): Item => ({
  label,
  wording: null,
  scale,
  askedAfter,
});

const RISK_FROM = 12;
const PROTECTIVE_UP_TO = 12;

/**
 * The weekly form, BAM-IOP, which asks about the past seven days. The points of each answer are those of the VA's own Mental Health Assistant (VistA, MH
 * SCORING KEYS of instrument BAM-IOP, 2012): 0 to 4 each, income 0 or 4. The form of 30 days (1–3, 4–8, 9–15 and 16–30 days) is keyed 0 to 4 as well and
 * scores the same here. The revised form (BAM-R), which counts days up to 30, does not. Item 7 (7A to 7G on the form, the kinds of drug) and item 17 count
 * for nothing. There is no total, because nobody has shown what it would mean. The subscale `use` is stored as BAM-USE.
 */
export const BAM_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'BAM',
  title: 'Brief Addiction Monitor, weekly form for intensive outpatient programs',
  total: null,
  items: [
    item('Physical health', HEALTH),
    item('Nights of bad sleep', DAYS),
    item('Days of distress', DAYS),
    item('Days of any alcohol', DAYS),
    item('Days of heavy drinking', DAYS),
    item('Days of any drug', DAYS),
    item('Days of the drug used most, 7A to 7G (not scored)', DAYS, ANY_DRUG),
    item('Craving', EXTENT),
    item('Confidence to stay abstinent', EXTENT),
    item('Days with a self-help meeting', DAYS),
    item('Days in risky situations', DAYS),
    item('Support by religion or spirituality', EXTENT),
    item('Days of work, school or volunteering', DAYS),
    item('Enough lawful income', ENOUGH),
    item('Conflict with family or friends', EXTENT),
    item('Days with supportive people', DAYS),
    item('Satisfaction with progress (not scored)', EXTENT),
  ],
  subscales: [
    numbered('use', 4, 5, 6),
    numbered('risk', 1, 2, 3, 8, 11, 15),
    numbered('protective', 9, 10, 12, 13, 14, 16),
  ],
  flags: [
    {
      name: 'use',
      meaning: 'Any use at all; after none, a relapse (R-RELAPSE)',
      raised: (_points, { use }) => use! >= BAM_USE.cut!.other,
    },
    { name: 'risk', meaning: 'Risk of 12 or more', raised: (_points, { risk }) => risk! >= RISK_FROM },
    {
      name: 'protective',
      meaning: 'Protection of 12 or less',
      raised: (_points, { protective }) => protective! <= PROTECTIVE_UP_TO,
    },
  ],
  licence: {
    note: 'Developed by the U.S. Department of Veterans Affairs (Philadelphia CESATE, VISN 4 MIRECC; Cacciola and others, 2013). The labels here are ours; a program supplies the words of the form it has been given.',
    wordingMayBeShown: false,
  },
};
