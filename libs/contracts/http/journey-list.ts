import { z } from 'zod';
import { READS_BECAUSE } from '#access/reads-because';
import { ACCESS_RULES } from '#access/rules';
import { PHASES } from '#journey/model/phase';
import { FLAGS, JOURNEY_SORTS } from '#journey/standing';
import { staffId } from './actor.js';
import { clientSummary, personFilter } from './client.js';
import { journeyId, knownClientId, knownGlassId, policyId } from './ids.js';
import { closeReason, entryKind, phase, riskLevel } from './journey-terms.js';
import { careTeam, journeyView } from './journey-view.js';
import { narrowed } from './narrowed.js';
import { page, paging, pagingInBody } from './page.js';
import { underVersion } from './policy.js';
import { matterKind } from './program.js';
import { instant, isoInstant } from './time.js';
import { groupId } from './track.js';
import { trueOrFalse } from './true-or-false.js';

const flag = z.enum(FLAGS).meta({ id: 'Flag' });

const phases = z
  .union([phase, z.array(phase).min(1).max(PHASES.length)])
  .optional()
  .describe('One, or any of several');

const filter = {
  phase: phases,
  tier: policyId.optional(),
  track: policyId.optional(),
  risk: riskLevel.optional(),
  policyVersion: underVersion,
  staff: staffId.optional().describe('Journeys that have this person in their care team'),
  group: groupId.optional().describe('With `track`: who is on the roster of this group of it'),
  flag: flag.optional().describe('Open ones of which this stands out'),
  dueBefore: instant.optional().describe('Open ones of which something is due before this'),
  sort: z
    .enum(JOURNEY_SORTS)
    .default('newest')
    .describe(
      '`due`, `lateSince` (those that are late) and `phaseSince` are of open journeys alone: first due, longest late, longest in its phase first',
    ),
};

/** At most so many journeys are asked for by their ids: a page of the default length, and an address that every proxy takes. */
const MOST_IDS = 50;

const ids = z
  .union([journeyId, z.array(journeyId).min(1).max(MOST_IDS)], {
    error: `must be ids of journeys, ${MOST_IDS} at most`,
  })
  .optional()
  .describe(`These journeys: one, or any of ${MOST_IDS} at most. One that is none of yours is left out`);

interface OfGroup {
  readonly group?: string | undefined;
  readonly track?: string | undefined;
}
const namesItsTrack = ({ group, track }: OfGroup): boolean => group === undefined || track !== undefined;
const NO_TRACK = { path: ['track'], error: 'is needed with group: two tracks may have a group of one name' };

/** Filters of the caseload as a query. None of them names a person. A caller who sends a filter that does is told to use the search. */
export const journeyQuery = z
  .strictObject(
    {
      ...filter,
      ids,
      open: trueOrFalse.optional(),
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
  )
  .refine(namesItsTrack, NO_TRACK);

/** The same filters as a request body, with filters that name a person. */
export const journeySearch = z
  .strictObject({
    ...filter,
    open: z.boolean().optional(),
    overdue: z.boolean().optional(),
    unassigned: z.boolean().optional(),
    ...personFilter,
    ...pagingInBody,
  })
  .refine(namesItsTrack, NO_TRACK)
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
  .object({
    ...summary,
    phaseSince: isoInstant,
    entryKind,
    day: z
      .object({ day: z.int().describe('From 1'), of: z.int().describe('Of the recommended length') })
      .nullable()
      .describe(
        'The local day of the treatment, with time on hold that is over: on hold, and after a discharge, it stands still. Null where they are in none',
      ),
    nextDue: z
      .object({
        kind: matterKind,
        at: isoInstant.describe('It may have passed'),
        rule: z.string().nullable(),
      })
      .nullable(),
    lateSince: isoInstant.nullable().describe('When the first of what is open and was missed was due'),
    careTeam: careTeam.describe('Staff ids by role'),
    flags: z.array(flag).describe('What stands out'),
    client: clientSummary,
  })
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

const access = z
  .object({
    because: z
      .enum(READS_BECAUSE)
      .describe(
        '`site`: they read whatever is there; `caseload`: it is theirs; `glass`; `onCall`: something of it cannot wait',
      ),
    glass: z
      .object({ id: knownGlassId, until: isoInstant })
      .nullable()
      .describe('What they have broken for it, whatever else lets them; null where nothing is open'),
  })
  .meta({ id: 'JourneyAccess' });

const journeyInFull = z
  .object({
    view: journeyView
      .extend({
        timeZone: z
          .string()
          .describe('IANA’s name of the zone that local dates and times of this journey are of'),
      })
      .meta({ id: 'JourneyViewInItsZone' }),
    client: clientSummary,
    access: access.describe('Why whoever asks may read it, and until when'),
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
