type Arms<Name extends string, Result> = Readonly<Record<Name, (round: number) => Promise<Result>>>;

/** Runs every arm once a round, in reversed order each second round, so that a slow change of the machine hits all alike. */
export const interleave = async <Name extends string, Result>(
  rounds: number,
  arms: Arms<Name, Result>,
): Promise<Record<Name, Result[]>> => {
  const names = Object.keys(arms) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse())
      results[name].push(await arms[name](round));
  }
  return results;
};
