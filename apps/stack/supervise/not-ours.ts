/** What `failed` is for a server that somebody else runs: they know when it ends, and we ask it again. */
export const NOT_OURS = new Promise<never>(() => undefined);
