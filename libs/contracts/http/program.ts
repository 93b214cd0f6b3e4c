import { z } from 'zod';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { MATTER_KINDS, type MatterKind } from '#journey/clocks/matter';
import { policyId } from './ids.js';
import { isoInstant } from './time.js';

export const matterKind = z.enum(Object.keys(MATTER_KINDS) as [MatterKind, ...MatterKind[]]);

/** What every web page needs to know about the program. */
export const program = z
  .object({
    name: z.string().nullable().describe('null where the policy says none'),
    timeZone: z.string().describe("IANA's name of the zone of whatever is of no site"),
    now: isoInstant.describe('As it was answered; the `ETag` does not count it'),
    rehearsal: z.boolean().describe("Journeys' clocks may be moved: nobody here is real"),
    policyVersion: z.string().describe('Under which new journeys are opened'),
    sites: z.array(
      z.object({
        id: policyId,
        name: z.string(),
        phone: z.string().nullable(),
        timeZone: z.string().describe("Of its clocks: its own, or else the program's"),
      }),
    ),
    tracks: z
      .array(
        z.object({
          id: policyId,
          name: z.string(),
          site: policyId,
          part: z.enum(['day', 'evening']).nullable(),
          mode: z.enum(['onsite', 'telehealth']).nullable(),
          focus: z.string().nullable(),
        }),
      )
      .describe('Those of the policy, in its order'),
    tiers: z
      .array(z.object({ id: policyId, name: z.string(), hoursPerWeek: z.number() }))
      .describe('The most intense first'),
    instruments: z.array(z.enum(INSTRUMENT_CODES)),
    clocks: z
      .array(z.object({ id: matterKind, title: z.string() }))
      .describe('What clocks and tasks may be about: the `kind` of a task'),
    temporalUi: z
      .object({
        workflow: z
          .string()
          .describe(
            'With the workflow id in the place of `{workflowId}`, percent-encoded: `journey/<client id>`',
          ),
      })
      .nullable()
      .describe(
        'Where the Temporal UI shows a run (A-RUN); null where there is none, or it is not theirs to see',
      ),
  })
  .meta({ id: 'Program' });

export type Program = z.output<typeof program>;
