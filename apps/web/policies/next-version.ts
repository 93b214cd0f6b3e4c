/** A version that nobody has used yet: counts the last number of `version` on. @param known every version that there is */
export const nextVersion = (version: string, known: readonly string[]): string => {
  const [, stem = '', last] = /^(.*?)(\d+)$/.exec(version) ?? [null, `${version}.`, '0'];
  for (let number = Number(last) + 1; ; number += 1)
    if (!known.includes(`${stem}${number}`)) return `${stem}${number}`;
};
