import { formsOfWords, searchWords, type Name } from './name-words.js';

/** A name, its words made once: it is held against thousands of others, and folding letters is most of what that costs. */
export interface ComparedName {
  readonly parts: readonly string[];
  /** Each word in all its forms, the plain one first. */
  readonly forms: readonly (readonly string[])[];
  /** Every word that finds it, neighbours written as one among them. */
  readonly findable: ReadonlySet<string>;
}

export const comparedName = (name: Name): ComparedName => {
  const parts = [name.family, name.given].filter((part) => part !== null);
  return { parts, forms: parts.flatMap(formsOfWords), findable: new Set(searchWords(name)) };
};
