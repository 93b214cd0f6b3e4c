import { z } from 'zod';
import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';
import { daySpan, span } from './clocks.js';
import { unique } from './order.js';

const priorities = z.array(z.enum(WAITLIST_PRIORITIES)).check(unique((priority) => priority));

/** R-WAITLIST, R-INTERIM: who is asked while they wait, and who must not wait for long. */
export const waitlist = z.strictObject({
  call: daySpan,
  callWithin: span,
  interim: z.strictObject({ priorities, within: span }),
  admission: z.strictObject({ priorities, within: daySpan, withInterim: daySpan }),
  referOn: z.strictObject({ priorities, within: span }).exactOptional(),
  freeSeatFirstTo: z.literal('higherPriority').exactOptional(),
  askPriority: z.strictObject({ within: span }).exactOptional(),
  // Below 50 % a track is not nearly full, and a report that is due after more than a month is of no use.
  nearlyFull: z
    .strictObject({ percent: z.int().min(50).max(100), reportWithinDays: z.int().min(1).max(30) })
    .exactOptional(),
});
