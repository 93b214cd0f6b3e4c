import type { WordId } from './word-id.js';

/** Words with what is put into them. */
export interface PhraseOf {
  readonly word: WordId;
  readonly values: Readonly<Record<string, string>>;
}

/** A sentence that the API writes in English, and our words for it. A name in braces stands for what differs from one to the next. */
export type Phrase = readonly [said: string, word: WordId];

/** What a name in braces stands for: a span and lists have spaces, a day is a local date, anything else has no spaces. */
const PARTS: Readonly<Record<string, string>> = {
  span: String.raw`\d+ (?:business )?[a-z]+`,
  date: String.raw`\d{4}-\d{2}-\d{2}`,
  list: '.+',
  weekdays: '.+',
  recurs: '.+',
  gates: '.+',
  dimensions: '.+',
  phase: '.+',
  phases: '.+',
  which: '.+',
};

const patternOf = (said: string): RegExp =>
  new RegExp(
    `^${said
      .replaceAll(/[.?+*()[\]|]/g, String.raw`\$&`)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${PARTS[name] ?? String.raw`\S+`})`)}$`,
  );

/** Looks up the words of a sentence; the first that fits counts. Null where there are none. */
export const lookUp = (phrases: readonly Phrase[]): ((said: string) => PhraseOf | null) => {
  const patterns = phrases.map(([said, word]) => [patternOf(said), word] as const);
  return (said) => {
    for (const [pattern, word] of patterns) {
      const found = pattern.exec(said);
      if (found) return { word, values: { ...found.groups } };
    }
    return null;
  };
};
