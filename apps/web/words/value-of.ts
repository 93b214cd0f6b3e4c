import { needsOf } from './needs-of.js';
import { lookUp, type Phrase, type PhraseOf } from './phrases.js';

/** What a rule found, where an explanation says it in a sentence of its own. */
const FOUND: readonly Phrase[] = [
  ['none', 'value.none'],
  ['open', 'value.open'],
  ['done', 'value.done'],
  ['none open', 'needed.noneOpen'],
  ['none worse', 'needed.noneWorse'],
  ['none planned', 'value.nonePlanned'],
  ['first', 'value.first'],
  ['amended', 'value.amended'],
  ['satisfied', 'value.satisfied'],
  ['track', 'says.track'],
  ['coordinator', 'says.coordinator'],
  ['higherPriority', 'says.noLower'],
  ['sessionDay', 'value.sessionDay'],
  ['businessDay', 'value.businessDay'],
  ['granted', 'value.granted'],
  ['waiting', 'value.waiting'],
  ['noted', 'value.noted'],
  ['seat', 'value.seat'],
  ['{instrument} item {item}', 'value.item'],
  ['collected', 'toxicologyStatus.collected'],
  ['no row of the table holds', 'value.noRow'],
  ['to the end of aftercare', 'value.toTheEnd'],
  ['none since the discharge began', 'value.noneSince'],
  ['not assessed one by one', 'value.notOneByOne'],
  ['{unmet} unmet', 'value.unmet'],
  ['{found} of {of}', 'value.of'],
  ['{needed} of {owed} h', 'needed.hoursOf'],
  ['{found} of {of} min', 'value.minutesOf'],
  ['{least} to {most}', 'needed.between'],
  ['{attempts} attempts, {outcome}', 'value.attempts'],
  ['{attempts} attempts, {tried} so far', 'value.attemptsSoFar'],
  ['on {days} days, {tried} so far', 'value.daysSoFar'],
  ['in {ways} ways, {tried} so far', 'value.waysSoFar'],
  ['{role} after {minutes} min', 'value.after'],
  ['{count} of {dimensions} at {rating} or more', 'value.row'],
  ['{span}', 'value.span'],
];

/** A gate as a refusal names it: `daysAtTier: 3, needed 14`. */
const GATE = /^(?<gate>\w+): (?<actual>.+), needed (?<needed>.+)$/;

const sayFound = lookUp(FOUND);

const sayOne = (said: string): PhraseOf | null => {
  const gate = GATE.exec(said)?.groups;
  return sayFound(said) ?? needsOf(said) ?? (gate ? { word: 'requires.gate', values: { ...gate } } : null);
};

/** Where one sentence of a list ends: a comma may also stand within one, as in `3 attempts, 1 so far`. */
const NEXT = /; |(?<=so far), |(?<=min), /;

/** The words for what a rule found, for each sentence of a list; null where these pages have none for some of them. */
export const valueOf = (said: string): readonly PhraseOf[] | null => {
  const whole = sayOne(said);
  if (whole) return [whole];
  const each = said.split(NEXT).map(sayOne);
  return each.every((one) => one !== null) ? each : null;
};
