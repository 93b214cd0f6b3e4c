import { z } from 'zod';
import { lateLadder } from './late-ladder.js';
import { hoursSpan } from './spans.js';

/** The new session days may be those after a weekend; later than this the client has missed one. */
const LONGEST_TELLING_HOURS = 72;

/** R-RELAPSE: what a report asks for at once. */
export const relapse = z.strictObject({
  tellNewDaysWithin: z.strictObject({ hours: hoursSpan(LONGEST_TELLING_HOURS) }),
  tellLadder: lateLadder.exactOptional(),
  beforeAdmission: z.literal('asksOnly').exactOptional(),
});
