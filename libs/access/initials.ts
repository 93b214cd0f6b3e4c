/**
 * The letters that stand for a person where there is no room for the name: the first letters of the first and the last word of the name. A person without
 * a name gets the first letter of their staff id.
 */
export const initialsOf = (name: string | null, staffId: string): string => {
  const words = (name ?? staffId).split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const said = name === null ? words.slice(0, 1) : [words.at(0), ...words.slice(1).slice(-1)];
  return said.map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('');
};
