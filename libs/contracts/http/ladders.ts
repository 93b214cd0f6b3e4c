import { z } from 'zod';
import { RELAPSE_SOURCES } from '#journey/model/fact';
import { role, staffId } from './actor.js';
import { clientSummary } from './client.js';
import { journeyId, policyId } from './ids.js';
import { phase } from './journey-terms.js';
import { isoInstant } from './time.js';

export const openIncident = z
  .object({
    journeyId,
    kind: z.enum(['risk', 'relapse']),
    reportedAt: isoInstant,
    source: z.enum([...RELAPSE_SOURCES, 'BAM', 'C-SSRS', 'judgement']).describe('Who or what reported it'),
    acknowledgedAt: isoInstant
      .nullable()
      .describe('null until somebody has answered, and again where a relapse is reported once more'),
    acknowledgedBy: staffId.nullable(),
    roleNow: role
      .nullable()
      .describe(
        'Whom its ladder has told last, before that who is responsible; null where nothing is waited for',
      ),
    nextRungAt: isoInstant
      .nullable()
      .describe('When the next one is told, by the journey’s own clock; null where nobody is any more'),
    nextRungRole: role.nullable(),
    provisionalTier: policyId
      .nullable()
      .describe('The tier that the report stepped the client up to, until somebody decides'),
    decideBy: isoInstant
      .nullable()
      .describe('Until when a relapse is to be decided, or the disposition of an answered risk recorded'),
    phase,
    tier: policyId.nullable(),
    track: policyId.nullable(),
    client: clientSummary.extend({ phone: z.string().nullable() }),
  })
  .meta({ id: 'OpenIncident' });

export type OpenIncident = z.output<typeof openIncident>;

export const ladders = z
  .object({
    items: z.array(openIncident).describe('Who is told next first'),
    more: z.boolean().describe('There are more than 200: those that are open longest are here'),
  })
  .meta({ id: 'Ladders' });

export type Ladders = z.output<typeof ladders>;
