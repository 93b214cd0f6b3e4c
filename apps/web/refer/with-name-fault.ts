interface Fault {
  readonly field: string;
  readonly detail: string;
}

interface Named {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
}

/** As the API says it. */
const NO_NAME = { field: 'client.family', detail: 'family or given must be given: one name is a name' };

/** The API asks for a name once all else about the client is as it has to be. Here a missing name is told with the rest, so that nobody is told one thing after another. */
export const withNameFault = (faults: readonly Fault[], { family, given }: Named): readonly Fault[] => {
  const isTold = faults.length === 0 || faults.some(({ field }) => field === NO_NAME.field);
  return isTold || (family ?? given ?? null) !== null ? faults : [NO_NAME, ...faults];
};
