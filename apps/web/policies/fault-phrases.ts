import { faultWord } from '../forms/fault-word.js';
import { lookUp, type Phrase, type PhraseOf } from '../words/phrases.js';

/** What the API says of a place in a policy (libs/policy), and our words for it. */
const OF_DOCUMENT: readonly Phrase[] = [
  ['unknown key', 'policyFault.unknownKey'],
  ['is missing', 'policyFault.missing'],
  ['{name} is missing', 'policyFault.missingName'],
  ['Invalid input: expected string, received {type}', 'policyFault.text'],
  ['Invalid input: expected array, received {type}', 'policyFault.list'],
  ['Invalid input: expected object, received {type}', 'policyFault.object'],
  ['Invalid input: expected boolean, received {type}', 'policyFault.boolean'],
  ['Invalid input: expected int, received {type}', 'policyFault.whole'],
  ['Invalid input: expected number, received {type}', 'policyFault.number'],
  ['Invalid input: expected {list}', 'policyFault.literal'],
  ['Invalid option: expected one of {list}', 'policyFault.oneOf'],
  ['is below min', 'policyFault.belowMin'],
  ['is above min: the lower bound for adolescents may only be lower', 'policyFault.adolescents'],
  ['is more than the dimensions named: it can never hold', 'policyFault.dimensions'],
  [
    'ends like the calendar of a site (@site.number), which journeys are under with a policy',
    'policyFault.version',
  ],
  ['is below daysWithoutRelapse: a relapse is a use', 'policyFault.noUse'],
  ['is below retryFirstMinutes', 'policyFault.retry'],
  ['expected {"hours": n} from five minutes (1/12) to 24, or {"days": 1}', 'policyFault.glassSpan'],
  ['expected {"days": n} or {"businessDays": n} with n above 0, whole', 'policyFault.daySpan'],
  [
    'expected {"hours": n}, {"days": n} or {"businessDays": n} with n above 0, days whole',
    'policyFault.span',
  ],
  ['{list} stands already at [{place}]', 'policyFault.twice'],
  ['{n} does not come after {before}', 'policyFault.order'],
  ['{list} is no date: expected YYYY-MM-DD', 'policyFault.date'],
  ['unknown time zone {list}: expected an IANA name such as America/New_York', 'policyFault.zone'],
  ['expected a name: 1 to 80 characters on one line, no blank around it', 'policyFault.name'],
  ['expected a phone number: 5 to 31 characters', 'policyFault.phone'],
  ['expected letters, digits and hyphens, 63 at most', 'policyFault.id'],
  ['expected number to be >0', 'policyFault.aboveZero'],
  ['is shorter than five minutes', 'policyFault.fiveMinutes'],
  ['is shorter than {n} s', 'policyFault.shorter'],
  ['is longer than {n} h', 'policyFault.longer'],
  ['is no whole number of milliseconds', 'policyFault.milliseconds'],
  ['is longer than {place}', 'policyFault.longerThan'],
  ['the supervisor comes before the director: a ladder that goes down runs backwards', 'policyFault.runsUp'],
  ['the first alert of a high risk goes out at once: expected 0, not {n}', 'policyFault.atOnce'],
  [
    'the responsible role comes first: a ladder that comes back to it runs backwards',
    'policyFault.responsible',
  ],
  ['{name} has {seats} seats, fewer than the {most} of a group', 'policyFault.seats'],
  ['{n} is more than {name} can change: its total runs from {min} to {max}', 'policyFault.change'],
  ['is below reliableChange, {least}', 'policyFault.reliable'],
  ['no BAM use is above {n}: its total ends at {max}', 'policyFault.bam'],
  ['{n} is above maxLengthDays ({most})', 'policyFault.length'],
  ['{n} days before the end is not within the shortest length ({shortest} days)', 'policyFault.planning'],
  [
    'level {level} does not come below level {before} before it: the highest risk drives placement',
    'policyFault.levels',
  ],
  ['is never reached: the rule before it (level {before}) holds for every rating', 'policyFault.never'],
  [
    'some ratings get no level: the last rule needs an alternative with rating 0, which always holds',
    'policyFault.noLevel',
  ],
  [
    '{name} has {hours} h a week, not less than {other} before it with {more} h: tiers descend',
    'policyFault.descend',
  ],
  ['{hours} h is not within {min} to {max} h', 'policyFault.hours'],
  ['{n} is not within {min} to {max} days a week', 'policyFault.daysAWeek'],
  ['{name} has {hours} h a week, not within {min} to {max} h', 'policyFault.dose'],
  ['has journeys at {from}: who moves it to {to} works at both', 'policyFault.moved'],
];

/** What the parser says of a text that is no JSON. */
const OF_JSON: readonly Phrase[] = [
  ['CommaExpected', 'policyFault.comma'],
  ['ColonExpected', 'policyFault.colon'],
  ['PropertyNameExpected', 'policyFault.property'],
  ['ValueExpected', 'policyFault.value'],
  ['CloseBraceExpected', 'policyFault.brace'],
  ['CloseBracketExpected', 'policyFault.bracket'],
  ['EndOfFileExpected', 'policyFault.end'],
  ['InvalidCommentToken', 'policyFault.comment'],
  ['UnexpectedEndOfString', 'policyFault.quote'],
  ['InvalidSymbol', 'policyFault.symbol'],
  ['InvalidNumberFormat', 'policyFault.symbol'],
  ['UnexpectedEndOfComment', 'policyFault.symbol'],
  ['UnexpectedEndOfNumber', 'policyFault.symbol'],
  ['InvalidUnicode', 'policyFault.symbol'],
  ['InvalidEscapeCharacter', 'policyFault.symbol'],
  ['InvalidCharacter', 'policyFault.symbol'],
];

const lookIn = lookUp([...OF_DOCUMENT, ...OF_JSON]);

/** The words for what stands against a place in a policy document; null where these pages have none. */
export const policyFault = (detail: string): PhraseOf | null => {
  const found = lookIn(detail);
  if (found) return found;
  const ofField = faultWord(detail);
  return ofField && { word: ofField.word, values: { n: ofField.n } };
};
