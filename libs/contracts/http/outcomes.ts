import { z } from 'zod';
import { FIGURES } from '#journey/outcomes/figure';
import { FUNNEL_STEPS } from '#journey/outcomes/funnel';
import { HIDDEN_BELOW } from '#journey/outcomes/small-cells';
import { policyId } from './ids.js';
import { isoInstant, localDate } from './time.js';

/** The longest period, in days. Over a longer one the first clients were, in effect, in another program. */
const MOST_DAYS = 366;

/** Local dates of the program, both included. */
export const outcomesQuery = z
  .strictObject({
    from: localDate.describe('The first day of the referrals'),
    to: localDate.describe('The last day of the referrals'),
    track: policyId.optional().describe('The track that they have, had last, or were referred to'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    error: `must be within ${MOST_DAYS} days of from`,
  });
export type OutcomesQuery = z.output<typeof outcomesQuery>;

const HIDDEN = `null: fewer than ${HIDDEN_BELOW}, and not none`;
const clients = z.int().nullable();
const medianDays = z
  .number()
  .nullable()
  .describe(`Local days in the middle; null where fewer than ${HIDDEN_BELOW} clients have them`);

const funnelStep = z.object({
  step: z.enum(FUNNEL_STEPS).meta({ id: 'FunnelStep' }),
  n: clients.describe(`Clients who have come so far until now. ${HIDDEN}`),
  medianDays: medianDays.describe(
    `Local days from the referral, of those who have come so far; null where they are fewer than ${HIDDEN_BELOW}`,
  ),
});

const figure = z
  .object({
    figure: z.enum(FIGURES).meta({ id: 'OutcomeFigure' }),
    day: z.int().nullable().describe('Within, or at, so many days; null where the figure has no day'),
    instrument: z.string().nullable().describe('Its code; null where the figure is of none'),
    n: clients.describe(`Clients. ${HIDDEN}, or of fewer`),
    of: clients.describe(`Of so many of whom it can be said. ${HIDDEN}`),
    share: z.number().nullable().describe('0 to 1; null where `n` is hidden, or there is nobody'),
    medianDays,
  })
  .meta({ id: 'Outcome' });

export const outcomes = z
  .object({
    from: localDate,
    to: localDate,
    track: policyId.nullable(),
    asOf: isoInstant.describe('What came later is not in it'),
    hiddenBelow: z.int().describe('Smaller numbers of clients than this are not shown, but for none'),
    steps: z
      .array(funnelStep)
      .describe('Of those who were referred in the period, in the order of the steps'),
    figures: z.array(figure).describe('Of the same clients: docs/outcomes.md says of each what it counts'),
  })
  .meta({ id: 'Outcomes' });
export type Outcomes = z.output<typeof outcomes>;
