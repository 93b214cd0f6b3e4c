/**
 * What stands for somebody where there is no room for a name: the first letters of its first and its last word. Who has no name has the
 * first letter of their staff id.
 */
export const initialsOf = (name: string | null, staffId: string): string => {
  const words = (name ?? staffId).split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const said = name === null ? words.slice(0, 1) : [words.at(0), ...words.slice(1).slice(-1)];
  return said.map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('');
};
