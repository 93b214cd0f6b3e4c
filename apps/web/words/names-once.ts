/** Names to be listed one after another, each once: what another name begins with is said by that. A group may be called as its track is. */
export const namesOnce = (names: readonly (string | null)[]): readonly string[] => {
  const given = [...new Set(names)].filter((name): name is string => name !== null && name !== '');
  return given.filter((name) => !given.some((other) => other.startsWith(`${name},`)));
};
