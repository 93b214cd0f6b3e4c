interface Told {
  readonly code: string;
  readonly client?: string | undefined;
}

/** The id of the words for a problem, which may be none. Whoever may not see the client of a record number cannot correct them: somebody of that site has to. */
export const problemWord = ({ code, client }: Told): string =>
  code === 'client-differs' && client === undefined ? 'problem.client-differs-elsewhere' : `problem.${code}`;
