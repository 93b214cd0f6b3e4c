import type { DischargeReason } from '#journey/model/milestone';

/**
 * How a program's year goes. Where a source is named, shares and days are its published figures. The others are made up for this sample, so that every page
 * has something on it.
 */

/**
 * Shares of clients who leave early: of all referrals, before anybody assessed them; and of those assessed, before treatment began (one provider, n = 1,822;
 * substanceabusepolicy.com 9:41, 2014).
 */
export const GONE_BEFORE_ASSESSMENT = 0.45;
export const GONE_BEFORE_TREATMENT = 0.32;

interface HowItEnds {
  readonly because: DischargeReason;
  /** Share of those who were in treatment (TEDS-D 2004, intensive outpatient, n = 114,440). */
  readonly share: number;
  /** Median days of treatment (TEDS-D 2004, table 4.11, adults). */
  readonly days: number;
}

export const ENDS: readonly HowItEnds[] = [
  { because: 'completed', share: 0.377, days: 50 },
  { because: 'droppedOut', share: 0.232, days: 26 },
  { because: 'transferred', share: 0.179, days: 42 },
  { because: 'terminatedByFacility', share: 0.14, days: 36 },
  { because: 'other', share: 0.072, days: 36 },
];

/** Business days from referral to assessment, and from there to the first session (the provider above: medians of 6 and 8 days). */
export const DAYS_TO_ASSESSMENT = { least: 3, most: 7 };
export const DAYS_TO_TREATMENT = { least: 2, most: 6 };

/** Shares of planned sessions that end so. The rest are attended to the end. */
export const SESSIONS = { noShow: 0.06, excused: 0.06, late: 0.05 };

/** Share of weeks in treatment in which somebody reports use. */
export const USE_A_WEEK = 0.05;

/** Share of those who have left that come back within the year. */
export const RETURNS = 0.1;

/** Share of attempts that reach a client by telephone. */
export const REACHED = 0.65;
