import { z } from 'zod';
import { minutesSpan } from './spans.js';

/** [P] A day: whoever is told of a danger less often than that is not told. */
const LEAST_OFTEN_MINUTES = 1_440;

/** What a suicide risk asks of whom, and how long it is told. */
export const risk = z.strictObject({
  toldAgainMinutes: minutesSpan(LEAST_OFTEN_MINUTES),
});
