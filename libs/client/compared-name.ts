import { formsOfWords, searchWords, type Name } from './name-words.js';

/** A name whose words are folded once. It is compared with thousands of others, and folding letters is most of the cost of a comparison. */
export interface ComparedName {
  readonly parts: readonly string[];
  /** Each word in all its forms, the plain one first. */
  readonly forms: readonly (readonly string[])[];
  /** Every search word that finds this name, including neighbouring words written as one. */
  readonly findable: ReadonlySet<string>;
}

export const comparedName = (name: Name): ComparedName => {
  const parts = [name.family, name.given].filter((part) => part !== null);
  return { parts, forms: parts.flatMap(formsOfWords), findable: new Set(searchWords(name)) };
};
