export interface CompareSearch {
  /** Versions of the policy. */
  readonly from?: string;
  readonly to?: string;
  /** Journeys that have ended, too. */
  readonly closed?: true;
}

const VERSION = /^[\x21-\x7e]{1,64}$/;

const versionIn = (said: unknown): string | undefined => {
  // An address gives a version that looks like a number as a number.
  const text = typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  return VERSION.test(text) ? text : undefined;
};

/** Reads the versions from an address. What is no version is left out. */
export const compareSearch = (said: Record<string, unknown>): CompareSearch => {
  const [from, to] = [versionIn(said['from']), versionIn(said['to'])];
  return { ...(from && { from }), ...(to && { to }), ...(said['closed'] === true && { closed: true }) };
};
