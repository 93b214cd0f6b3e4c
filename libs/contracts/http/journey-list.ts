import { z } from 'zod';
import { ENTRY_KINDS, RISK_LEVELS } from '#journey/model/milestone';
import { CLOSE_REASONS, PHASES } from '#journey/model/phase';
import { staffId } from './actor.js';
import { clientSummary, personFilter } from './client.js';
import { policyId } from './ids.js';
import { journeyView } from './journey-view.js';
import { page, paging, pagingInBody } from './page.js';
import { isoInstant } from './time.js';

const filter = {
  phase: z.enum(PHASES).optional(),
  tier: policyId.optional(),
  track: policyId.optional(),
  risk: z.enum(RISK_LEVELS).optional(),
  staff: staffId.optional().describe('Journeys that have this person in their care team'),
};

const trueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Filters of the caseload as a query: nothing that names a person, and who tries is told where to. */
export const journeyQuery = z.strictObject(
  {
    ...filter,
    overdue: trueOrFalse.optional(),
    unassigned: trueOrFalse
      .optional()
      .describe('`true`: open journeys that have no clinician yet (A-UNASSIGNED)'),
    ...paging,
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'is no filter here; names and record numbers go into a POST to …/search'
        : undefined,
  },
);

/** The same in a body, with what names a person. */
export const journeySearch = z
  .strictObject({
    ...filter,
    overdue: z.boolean().optional(),
    unassigned: z.boolean().optional(),
    ...personFilter,
    ...pagingInBody,
  })
  .meta({ id: 'JourneySearch' });

const summary = {
  journeyId: z.string(),
  clientId: z.string(),
  number: z.int().describe("The client's n-th journey, from 1"),
  phase: z.enum(PHASES),
  tier: z.string().nullable(),
  track: z.string().nullable(),
  risk: z.enum(RISK_LEVELS).nullable(),
  overdue: z.boolean(),
  openedAt: isoInstant,
  closedAt: isoInstant.nullable(),
  closedBecause: z.enum(CLOSE_REASONS).nullable(),
};

export const journeySummary = z.object(summary).meta({ id: 'JourneySummary' });

export const journeyPage = page(
  'JourneyPage',
  z
    .object({
      ...summary,
      phaseSince: isoInstant,
      entryKind: z.enum(ENTRY_KINDS),
      client: clientSummary,
    })
    .meta({ id: 'ListedJourney' }),
);

export const journeyInFull = z
  .object({
    view: journeyView,
    client: clientSummary,
    place: z
      .object({ position: z.int().describe('From 1'), waiting: z.int().describe('How many wait') })
      .nullable()
      .describe('In the line of the track (R-WAITLIST); null where there is none, as while an offer is open'),
    why: z.string().describe('Where it is said why it stands so: tasks, clocks, recommendations'),
  })
  .meta({ id: 'JourneyInFull' });

export const journeysOfClient = z.object({ items: z.array(journeySummary) }).meta({ id: 'JourneysOfClient' });

export type JourneyQuery = z.output<typeof journeyQuery>;
export type JourneySearch = z.output<typeof journeySearch>;
