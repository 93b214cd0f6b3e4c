/**
 * How a Temporal server of our own collects its garbage. Go does so whenever its heap has doubled, which is a tenth of the time
 * of a server this small; with five times the heap it is not to be seen, and 414 MB are in use where there were 230. Near the
 * limit it collects as often as it has to.
 */
export const MEMORY_FOR_TIME = { GOGC: '400', GOMEMLIMIT: '512MiB' } as const;
