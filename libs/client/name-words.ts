import { foldName, foldWrittenOut } from './fold-name.js';

/** A person's name. A single name is enough: either part may be null, but never both. */
export interface Name {
  readonly family: string | null;
  readonly given: string | null;
}

/** Only so many words of a name are used; nobody's name has more. */
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
 * The words of a search, each with the beginnings that match it. A client is found if, for each word, one of the client's words begins with one of these
 * forms. A form may be the word joined with its neighbours, since `De La Cruz` may be stored as `Delacruz`.
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

/** Removes every form that begins with another form: whatever begins with the longer one also begins with the shorter one. */
const withoutLonger = (forms: readonly string[]): string[] =>
  distinct(forms).filter((form, _, all) => !all.some((other) => other !== form && form.startsWith(other)));
