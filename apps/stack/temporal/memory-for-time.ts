/**
 * How often a Temporal server of our own collects garbage. By default Go does it whenever its heap has doubled, which takes a tenth of the time of a server
 * this small. At five times the heap this time does not show, and 414 MB are in use where there were 230. Near the limit it collects as often as it has to.
 */
export const MEMORY_FOR_TIME = { GOGC: '400', GOMEMLIMIT: '512MiB' } as const;
