import { z } from 'zod';
import { actedBy } from './actor.js';
import { requirement } from './requirement.js';
import { isoInstant } from './time.js';

const fieldProblem = z.object({
  field: z.string().describe('Where, as a path'),
  detail: z.string(),
  ruleId: z.string().optional().describe('Of a fault in a policy: the rule that reads the number'),
  code: z.string().optional().describe("Of a fault in a FHIR bundle, or in an instrument's answers; stable"),
});

/** One thing wrong with what was sent: where, and what. */
export type FieldProblem = z.output<typeof fieldProblem>;

/** RFC 9457 problem details. `code` is stable: programs may depend on it, people read `detail`. */
export const problemDocument = z
  .object({
    type: z.string().describe('/problems/<code>; can be fetched'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional().describe('Id under which the program logged what happened'),
    errors: z.array(fieldProblem).optional(),
    ruleId: z.string().optional(),
    ruleVersion: z.int().optional(),
    needed: z.array(z.string()).optional().describe('What would be needed'),
    requires: z
      .array(requirement)
      .optional()
      .describe('Of a refusal by a rule: the same as `needed`, so that a page can act on it'),
    client: z
      .string()
      .optional()
      .describe('Of client-differs: the client of the record number; of client-merged: who stays'),
    differs: z
      .array(z.object({ field: z.string(), known: z.string().nullable(), sent: z.string().nullable() }))
      .optional()
      .describe('Of client-differs, to whoever may see the client: both sides, field by field'),
    changed: z
      .object({
        seq: z.int().optional(),
        at: isoInstant,
        by: actedBy.partial({ role: true }),
        type: z.string().optional(),
      })
      .optional()
      .describe(
        'Of changed-meanwhile: who made another of what was read, and when; `seq` and `type` of the last event that did, `role` in which it was. A policy has no events',
      ),
    newer: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'Of changed-meanwhile of a group or a policy: what stands there now, as its GET answers it, without who is on a roster',
      ),
    down: z.array(z.string()).optional().describe('What cannot be reached'),
    allowed: z.array(z.string()).optional().describe('What is allowed instead'),
  })
  .meta({ id: 'Problem' });

export type ProblemDocument = z.output<typeof problemDocument>;
