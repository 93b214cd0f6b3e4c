import { z } from 'zod';
import { hoursSpan } from './spans.js';

/** The longest that broken glass lasts, ms. [P] A shift and the night after it; who still needs the journey then is assigned to it. */
export const LONGEST_MS = 24 * 3_600_000;
/** The shortest that it lasts, hours. [P] Five minutes: in less time nobody can read anything. */
const LEAST_HOURS = 1 / 12;

const hours = hoursSpan(24).refine((amount) => amount >= LEAST_HOURS, 'is shorter than five minutes');

/** How often one person may break the glass in 24 hours, if the policy does not say. [P] More often, it is no longer one emergency after another. */
export const MOST_A_DAY = 5;

/**
 * How often one person may search in 24 hours for a client who is not theirs, if the policy does not say. [P] Somebody may mishear a name and try again;
 * somebody who tries more often is guessing.
 */
export const MOST_SEARCHES_A_DAY = 15;

/**
 * How long broken glass lasts, how often one person may break it in 24 hours, and how often they may search for a client (A-GLASS). Whatever the policy
 * says, there is an upper bound.
 */
export const breakGlass = z.strictObject({
  lasts: z.union([z.strictObject({ hours }), z.strictObject({ days: z.literal(1) })], {
    error: 'expected {"hours": n} from five minutes (1/12) to 24, or {"days": 1}',
  }),
  mostADay: z.int().min(1).max(20).optional(),
  searchesADay: z.int().min(1).max(60).optional(),
});
