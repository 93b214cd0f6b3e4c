/** A reason with fewer characters than this explains nothing. */
export const REASON_CHARACTERS = 15;
export const REASON_WORDS = 3;

/** A word has two letters at least: a dot, a dash or a single letter says nothing. */
const WORD = /\p{L}[\p{L}\p{M}'’-]*\p{L}/gu;

/** A word that repeats one letter does not count. */
const isSaid = (word: string): boolean => new Set(word.toLowerCase()).size > 1;

/**
 * What is wrong with the reason for which the glass is broken (A-GLASS); null if it says enough. Somebody who was not there reviews the emergency access
 * and depends on the reason, so a full stop in the field is not enough.
 */
export const reasonFault = (reason: string): string | null => {
  const words = new Set((reason.match(WORD) ?? []).filter(isSaid).map((word) => word.toLowerCase()));
  return reason.trim().length < REASON_CHARACTERS || words.size < REASON_WORDS
    ? `must say why: ${REASON_WORDS} different words and ${REASON_CHARACTERS} characters at least`
    : null;
};
