export interface ProgramSearch {
  /** How many days back the referrals of the cohort go. */
  readonly days?: Days;
  readonly track?: string;
}

/** A year is the longest that the API answers. */
export const DAYS = [30, 90, 180, 365] as const;
export type Days = (typeof DAYS)[number];
export const USUAL_DAYS = 90;

const TRACK = /^[\w.-]{1,64}$/;

/** Reads the filters from an address. What is no filter is left out. */
export const programSearch = (said: Record<string, unknown>): ProgramSearch => {
  const days = DAYS.find((one) => one === Number(said['days']));
  const track = typeof said['track'] === 'string' && TRACK.test(said['track']) ? said['track'] : undefined;
  return { ...(days && days !== USUAL_DAYS && { days }), ...(track && { track }) };
};
