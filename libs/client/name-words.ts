import { foldName, foldWrittenOut } from './fold-name.js';

/** A person's name. One name is a name: either may be missing, and never both. */
export interface Name {
  readonly family: string | null;
  readonly given: string | null;
}

/** Of a name, more words than anybody has are not looked at. */
const MOST_WORDS = 20;
/** How many words somebody may write as one: `Delacruz`, `Vanderberg`. */
const LONGEST_RUN = 3;

const wordsOf = (folded: string): string[] =>
  folded
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** Runs of neighbouring words, written as one. */
const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) =>
    Array.from({ length: LONGEST_RUN }, (_none, more) => words.slice(from, from + more + 1).join('')),
  );

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

/** The words of a name, each in all the forms that somebody may write it in. */
export const formsOfWords = (text: string): string[][] => {
  const plain = wordsOf(foldName(text));
  const writtenOut = wordsOf(foldWrittenOut(text));
  return plain.map((word, index) => distinct([word, writtenOut[index] ?? word]));
};

/** Every word under which a client of that name is found: its words in all forms, and neighbours written as one. */
export const searchWords = ({ family, given }: Name): string[] =>
  distinct(
    [family, given].flatMap((part) =>
      part === null
        ? []
        : [foldName(part), foldWrittenOut(part), foldName(part, ' ')].flatMap((folded) =>
            runsOf(wordsOf(folded)),
          ),
    ),
  );

/**
 * What somebody asks for, word by word: a client is meant who has, for each of them, a word that begins with one of its forms. A
 * form may be the word and its neighbours as one, since `De La Cruz` may be kept as `Delacruz`.
 */
export const askedWords = (text: string): string[][] => {
  const words = formsOfWords(text);
  const plain = words.map(([word]) => word!);
  return words.map((forms, index) => {
    const runs = plain.flatMap((_, from) =>
      Array.from({ length: LONGEST_RUN - 1 }, (_none, more) => from + more + 2)
        .filter((to) => from <= index && index < to && to <= plain.length)
        .map((to) => plain.slice(from, to).join('')),
    );
    return withoutLonger([...forms, ...runs]);
  });
};

/** Without what begins with another of them: who begins with the longer begins with the shorter. */
const withoutLonger = (forms: readonly string[]): string[] =>
  distinct(forms).filter((form, _, all) => !all.some((other) => other !== form && form.startsWith(other)));
