import { z } from 'zod';
import { lateLadder } from './late-ladder.js';
import { hoursSpan } from './spans.js';

/** The longest time to tell the new session days, hours: they may come after a weekend. If the client is told later, a session is missed. */
const LONGEST_TELLING_HOURS = 72;

/** R-RELAPSE: what has to be done at once after a report. */
export const relapse = z.strictObject({
  tellNewDaysWithin: z.strictObject({ hours: hoursSpan(LONGEST_TELLING_HOURS) }),
  tellLadder: lateLadder.exactOptional(),
  beforeAdmission: z.literal('asksOnly').exactOptional(),
});
