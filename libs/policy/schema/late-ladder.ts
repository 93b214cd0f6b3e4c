import { z } from 'zod';
import { listener, runsUp } from './clocks.js';
import { ascending, unique } from './order.js';
import { hoursSpan } from './spans.js';

/** [P] Somebody is told by the end of the next day of what was to be done on a day. */
export const LATEST_HOURS = 24;

/** Who is told that something was not done, so many hours after it was due. */
export const lateLadder = z
  .array(z.strictObject({ role: listener, hours: hoursSpan(LATEST_HOURS, 0) }))
  .min(1)
  .check(
    ascending(({ hours }) => hours, 'hours'),
    unique(({ role }) => role, 'role'),
    runsUp(({ role }) => role, 'role'),
  );
