import { z } from 'zod';
import { CARE_TRANSITIONS } from '#journey/model/policy-sections';
import { daySpan } from './clocks.js';
import { LATEST_HOURS, lateLadder } from './late-ladder.js';
import { unique } from './order.js';
import { hoursSpan, minutesSpan, wholeDays } from './spans.js';

/** [P] The longest interval between two alerts of the same danger, minutes: one day. */
const LEAST_OFTEN_MINUTES = 1_440;
const hours = hoursSpan(LATEST_HOURS, 0);

/** What a suicide risk requires from whom, and how often it is told again. */
export const risk = z.strictObject({
  toldAgainMinutes: minutesSpan(LEAST_OFTEN_MINUTES),
  toldAgain: z.literal('whateverIsAsked').exactOptional(),
  referralResultDays: wholeDays(),
  oldResults: z.literal('askForScreen').exactOptional(),
  lateScreens: z.literal('asOfTheirDay').exactOptional(),
  sameDay: z.strictObject({ leastHours: hours, ladder: lateLadder }),
  screenAt: z
    .array(z.enum(CARE_TRANSITIONS))
    .check(unique((one) => one))
    .exactOptional(),
  safetyPlan: z.strictObject({ reviewEvery: daySpan, lowScreens: z.int().min(1).max(10) }),
});
