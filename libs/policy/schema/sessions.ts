import { z } from 'zod';
import { localDates } from './calendar.js';
import { span } from './clocks.js';

/** R-DOSE-WEEKS: hours by the week. */
export const weeks = z.strictObject({
  recordWithin: span,
  counted: z.literal('whenOver').exactOptional(),
});

/** R-ATTEND, R-NOSHOW, R-REVIEW: what counts as an absence. */
export const attendance = z.strictObject({ absence: z.literal('day') });

/** R-ATTEND and R-NOSHOW: their clocks, and the days without sessions. */
export const sessions = z.strictObject({
  recordWithin: span,
  noShowContactWithin: span,
  noShowReview: z.strictObject({ count: z.int().min(0).max(1_000), weeks: z.int().min(1).max(104) }),
  closures: localDates,
  onHolidays: z.literal('held').exactOptional(),
});
