import type { FactWords } from './fact-words.js';
import type { WordId } from '../words/language.js';

export type Lines = readonly string[];
type NotRecorded = 'not recorded';
type Say = FactWords['say'];

const isRecorded = <T>(facts: T | NotRecorded): facts is T => facts !== 'not recorded';

/** Facts that are on record, in lines; for those that are not, a line that says so, so that a reader sees that somebody has looked for them. */
export const recorded = <T>(facts: T | NotRecorded, say: Say, inWords: (facts: T) => Lines): Lines =>
  isRecorded(facts) ? inWords(facts) : [say('summary.notRecorded')];

const all = <T>(facts: T | readonly T[]): readonly T[] => (Array.isArray(facts) ? facts : [facts as T]);

const none = (say: Say, word: WordId, isThere: boolean): Lines => [
  say(word, { what: say(isThere ? 'fact.none' : 'summary.notRecorded') }),
];

/** One line that names all of them: `Needs: emotional crisis, early recovery support`. */
export const list = <T extends string | number>(
  say: Say,
  word: WordId,
  facts: T | readonly T[] | NotRecorded,
  inWords: (one: T) => string,
): Lines => {
  if (!isRecorded<T | readonly T[]>(facts)) return none(say, word, false);
  const some = all(facts);
  return some.length === 0 ? none(say, word, true) : [say(word, { what: some.map(inWords).join(', ') })];
};

/** The same, but one line for each. */
export const lines = <T>(
  say: Say,
  word: WordId,
  facts: readonly T[] | NotRecorded,
  inWords: (one: T) => string,
): Lines => {
  if (!isRecorded<readonly T[]>(facts)) return none(say, word, false);
  return facts.length === 0 ? none(say, word, true) : facts.map((one) => say(word, { what: inWords(one) }));
};
