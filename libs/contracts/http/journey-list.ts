import { z } from 'zod';
import { ACCESS_RULES } from '#access/rules';
import { staffId } from './actor.js';
import { clientSummary, personFilter } from './client.js';
import { journeyId, knownClientId, policyId } from './ids.js';
import { closeReason, entryKind, phase, riskLevel } from './journey-terms.js';
import { journeyView } from './journey-view.js';
import { narrowed } from './narrowed.js';
import { page, paging, pagingInBody } from './page.js';
import { isoInstant } from './time.js';
import { trueOrFalse } from './true-or-false.js';

const filter = {
  phase: phase.optional(),
  tier: policyId.optional(),
  track: policyId.optional(),
  risk: riskLevel.optional(),
  staff: staffId.optional().describe('Journeys that have this person in their care team'),
};

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
  journeyId,
  clientId: knownClientId,
  number: z.int().describe("The client's n-th journey, from 1"),
  phase,
  tier: policyId.nullable(),
  track: policyId.nullable(),
  risk: riskLevel.nullable(),
  overdue: z.boolean(),
  openedAt: isoInstant,
  closedAt: isoInstant.nullable(),
  closedBecause: closeReason.nullable(),
};

export const journeySummary = z.object(summary).meta({ id: 'JourneySummary' });

const listedJourney = z
  .object({ ...summary, phaseSince: isoInstant, entryKind, client: clientSummary })
  .meta({ id: 'ListedJourney' });

export const journeyPage = page(
  'JourneyPage',
  z.union([
    listedJourney,
    narrowed(listedJourney, ACCESS_RULES['A-UNASSIGNED'].fields).meta({
      id: 'UnassignedJourney',
      description: 'To a clinician who asks what nobody has taken (A-UNASSIGNED)',
    }),
    narrowed(listedJourney, ACCESS_RULES['A-OVERDUE'].fields).meta({
      id: 'ListedJourneyToOperators',
      description: 'A-OVERDUE',
    }),
  ]),
);

const journeyInFull = z
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

export const journeyRead = z.union([
  journeyInFull,
  narrowed(journeyInFull, ACCESS_RULES['A-OVERDUE'].fields).meta({
    id: 'JourneyToOperators',
    description: 'A-OVERDUE',
  }),
]);

export const journeysOfClient = z.object({ items: z.array(journeySummary) }).meta({ id: 'JourneysOfClient' });

export type JourneyQuery = z.output<typeof journeyQuery>;
export type JourneySearch = z.output<typeof journeySearch>;
