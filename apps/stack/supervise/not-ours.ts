/** The `failed` of a server that somebody else runs. It never settles, because we are not told when such a server ends. */
export const NOT_OURS = new Promise<never>(() => undefined);
