/** Shorter than this nobody has said why. */
export const REASON_CHARACTERS = 15;
export const REASON_WORDS = 3;

/** Two letters at least: a dot, a dash or a single letter says nothing. */
const WORD = /\p{L}[\p{L}\p{M}'’-]*\p{L}/gu;

/** One letter again and again is no word either. */
const isSaid = (word: string): boolean => new Set(word.toLowerCase()).size > 1;

/**
 * What is wrong with the reason for which the glass is broken (A-GLASS); null where it says enough. It is for whoever
 * reviews it, who was not there: some words, and not a full stop in the field.
 */
export const reasonFault = (reason: string): string | null => {
  const words = new Set((reason.match(WORD) ?? []).filter(isSaid).map((word) => word.toLowerCase()));
  return reason.trim().length < REASON_CHARACTERS || words.size < REASON_WORDS
    ? `must say why: ${REASON_WORDS} different words and ${REASON_CHARACTERS} characters at least`
    : null;
};
