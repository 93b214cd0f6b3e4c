import { z } from 'zod';
import { ASKED_ABOUT } from '#journey/explain/explain-event';
import { actedBy } from './actor.js';
import { journeyId } from './ids.js';
import { phase } from './journey-terms.js';
import { isoInstant } from './time.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Why one thing was decided, recommended or asked for. */
export const why = z
  .object({
    about: z.enum(ASKED_ABOUT),
    id: z.string().describe('Type of the event, id of the task or clock, or what the rule says'),
    title: z.string(),
    seq: z.int().nullable().describe('The event that decided it; null where none has yet'),
    at: isoInstant.describe('When it happened; of what stands, when it was asked'),
    rule: z.object({ id: z.string(), version: z.int(), title: z.string().nullable() }).nullable(),
    policyVersion: z.string().describe('The policy that the journey was under then'),
    by: actedBy.nullable(),
    reason: z.string().nullable(),
    inputs: z.array(
      z.object({
        name: z.string(),
        value,
        needed: z.union([z.string(), z.number(), z.null()]),
        holds: z.boolean().nullable().describe('Whether it is as needed; null where nothing was needed'),
      }),
    ),
  })
  .meta({ id: 'Why' });

export const whyNow = z
  .object({
    journeyId,
    seq: z.int().describe('Of the last event that it takes in'),
    at: isoInstant,
    phase,
    policyVersion: z.string(),
    items: z.array(why),
  })
  .meta({ id: 'WhyNow' });
