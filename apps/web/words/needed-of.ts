import { lookUp, type Phrase } from './phrases.js';

/** What an explanation or a gate needs, as `NEEDED` of `libs/journey/model/needed-sentence.ts` writes it: each of its sentences is here (test/pages/words/needed-of.spec.ts). */
const NEEDED: readonly Phrase[] = [
  ['none', 'needed.none'],
  ['true', 'field.yes'],
  ['false', 'field.no'],
  ['screened', 'needed.screened'],
  ['assessed', 'needed.assessed'],
  ['done', 'needed.done'],
  ['none open', 'needed.noneOpen'],
  ['none worse', 'needed.noneWorse'],
  ['at least one', 'needed.atLeastOne'],
  ['at least {least}', 'needed.atLeast'],
  ['at least {least}, or a reason', 'needed.atLeastOrReason'],
  ['at most {most}', 'needed.atMost'],
  ['at most {most} in all', 'needed.atMostInAll'],
  ['at most {minutes} passed', 'needed.atMostPassed'],
  ['at most {most} in {weeks} weeks', 'needed.atMostInWeeks'],
  ['{least} to {most}', 'needed.between'],
  ['{needed} of {owed} h', 'needed.hoursOf'],
  ['one of {list}', 'needed.oneOf'],
  ['{level}, or a reason', 'needed.levelOrReason'],
  ['less than {change} above {from}', 'needed.lessThanAbove'],
  ['due after {days} days', 'needed.dueAfterDays'],
  ['due after {hours} delivered h', 'needed.dueAfterHours'],
  ['again after {span}', 'needed.againAfter'],
  ['within {days} days', 'needed.withinDays'],
  ['within {days} days after discharge', 'needed.afterDischarge'],
  ['taken, at most {days} days before the referral', 'needed.beforeReferral'],
  ['given up after {attempts}', 'needed.givenUpAfter'],
  ['lost to contact after {attempts} and {span}', 'needed.lostAfter'],
  ['reached or given up', 'needed.reachedOrGivenUp'],
  ['{screens} to end the reviews', 'needed.endsReviews'],
  ['every one met, or a reason', 'needed.everyOneOrReason'],
  ['nothing missing for the summary', 'needed.nothingMissing'],
  ['one that is written here', 'needed.writtenHere'],
];

/** The words for what is needed; null where these pages have none. */
export const neededOf = lookUp(NEEDED);
