/** Without accents and case: `Sesión` is `sesion`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each word that was typed begins a word of the name: `rev pl` names *Review the plan*. Nothing typed names nothing. */
export const isNamed = (name: string, typed: string): boolean => {
  const words = wordsOf(name);
  const begun = wordsOf(typed);
  return begun.length > 0 && begun.every((part) => words.some((word) => word.startsWith(part)));
};
