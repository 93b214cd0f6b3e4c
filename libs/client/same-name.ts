import type { ComparedName } from './compared-name.js';

/**
 * Whether two names can be one person's: every word of the one is a word of the other, in any order and form. A second family
 * name or a middle name that one side leaves out makes no other person, and neither do a family and a given name that
 * changed places; another word does.
 */
export const isSameName = (one: ComparedName, other: ComparedName): boolean =>
  isWithin(one, other) || isWithin(other, one);

const isWithin = (shorter: ComparedName, longer: ComparedName): boolean => {
  // A name of which no word is left is only itself.
  if (shorter.forms.length === 0) return shorter.parts.join(' ') === longer.parts.join(' ');
  return shorter.forms.every((forms) => forms.some((form) => longer.findable.has(form)));
};
