/** A word of letters with a few digits behind, as made-up names have them. */
const NAME_WITH_DIGITS = /^\p{L}{3,}\d{1,4}(\s|$)/u;

/** Reads what somebody types into the one field for a client: a record number has digits, a name has none. */
export const byWords = (words: string): { readonly name?: string; readonly recordNumber?: string } => {
  if (words === '') return {};
  return /\d/.test(words) && !NAME_WITH_DIGITS.test(words) ? { recordNumber: words } : { name: words };
};
