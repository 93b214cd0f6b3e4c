import type { WordId } from '../words/word-id.js';

/** What the API says of a field, and our words for it. A number that it names is the `{n}` of the words. */
const WORDS: readonly (readonly [RegExp, WordId])[] = [
  [/^is missing$|^must not be empty or blank$|received (?:undefined|null)$/, 'fault.empty'],
  [/^Too small: expected string to have >=1 /, 'fault.empty'],
  [/^Too small: expected array to have >=1 /, 'fault.one'],
  [/^Too small: expected string to have >=(\d+)/, 'fault.shortest'],
  [/^Too big: expected string to have <=(\d+)/, 'fault.longest'],
  [/^Too small: expected array to have >=(\d+)/, 'fault.fewest'],
  [/^Too big: expected array to have <=(\d+)/, 'fault.most'],
  [/^Too small: expected .* to be >=(-?[\d.]+)/, 'fault.least'],
  [/^Too big: expected .* to be <=(-?[\d.]+)/, 'fault.greatest'],
  [/^Too small: expected .* to be >(-?[\d.]+)/, 'fault.above'],
  [/^Invalid option/, 'fault.choose'],
  [/^must not (?:lie|be) in the future$/, 'fault.future'],
  [/^must not be before the client was born$/, 'fault.born'],
  // The first day that is taken is the first of its year.
  [/^must be a date that exists, from (\d{4})-01-01 on$|^must not be before (\d{4})-01-01\b/, 'fault.from'],
  [/^must not be before /, 'fault.early'],
  [/^must be (?:a|of) (?:date|time|instant)|^must be an instant|^must (?:be|have) .*offset/, 'fault.date'],
  [/expected (?:number|int)/, 'fault.number'],
  [/^is in the list twice$|must be unique| once$/, 'fault.twice'],
  [/^must be an ICD-10-CM code/, 'fault.icd'],
  [/^must be an address that begins with/, 'fault.address'],
  [/^must be a language tag/, 'fault.language'],
  [/^family or given must be given/, 'fault.name'],
  [/^must say why: .* and (\d+) characters/, 'fault.reason'],
  [/control characters/, 'fault.characters'],
  [/^is not known here$/, 'fault.unknown'],
  // What a library says of types and patterns is for programs.
  [/^Invalid |^Too (?:big|small)|^Unrecognized/, 'fault.other'],
];

/** The words for what the API says of a field; null where it says something rare, which stands as it is. */
export const faultWord = (detail: string): { readonly word: WordId; readonly n: string } | null => {
  for (const [like, word] of WORDS) {
    const match = like.exec(detail);
    if (match) return { word, n: match[1] ?? match[2] ?? '' };
  }
  return null;
};
