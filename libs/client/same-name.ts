import { formsOfWords, searchWords, type Name } from './name-words.js';

/**
 * Whether two names can be one person's: every word of the one is a word of the other, in any order and form. A second family
 * name or a middle name that one side leaves out makes no other person, and neither do a family and a given name that
 * changed places; another word does.
 */
export const isSameName = (one: Name, other: Name): boolean => isWithin(one, other) || isWithin(other, one);

const isWithin = (shorter: Name, longer: Name): boolean => {
  const words = partsOf(shorter).flatMap(formsOfWords);
  // A name of which no word is left is only itself.
  if (words.length === 0) return partsOf(shorter).join(' ') === partsOf(longer).join(' ');
  const known = new Set(searchWords(longer));
  return words.every((forms) => forms.some((form) => known.has(form)));
};

const partsOf = ({ family, given }: Name): string[] => [family, given].filter((part) => part !== null);
