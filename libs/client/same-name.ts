import type { ComparedName } from './compared-name.js';

/**
 * Whether two names can belong to one person: every word of one name is a word of the other, in any order and form. The names may differ by a second
 * family name or a middle name that one side leaves out, or by exchanged family and given names; any other word makes it another person.
 */
export const isSameName = (one: ComparedName, other: ComparedName): boolean =>
  isWithin(one, other) || isWithin(other, one);

const isWithin = (shorter: ComparedName, longer: ComparedName): boolean => {
  // If folding leaves no word of a name, only the identical name is the same.
  if (shorter.forms.length === 0) return shorter.parts.join(' ') === longer.parts.join(' ');
  return shorter.forms.every((forms) => forms.some((form) => longer.findable.has(form)));
};
