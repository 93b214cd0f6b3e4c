import { z } from 'zod';
import { ENTRY_KINDS, REVIEW_FINDINGS } from '#journey/model/milestone';
import { gate } from './gate.js';
import { level } from './hand-off.js';
import { policyId } from './ids.js';
import { problemDocument } from './problem.js';
import { isoInstant } from './time.js';
import { trueOrFalse } from './true-or-false.js';

/** `dryRun=true`: the request only asks what it would do, and changes nothing. */
export const dryRunQuery = z.object({ dryRun: trueOrFalse.default(false) });

const scheduleFault = z.object({
  rule: z.string(),
  needed: z.string(),
  waivable: z.boolean().describe('A written reason may stand in for it'),
  slots: z.array(z.string()).optional().describe('Ids of the slots that it is of'),
  tier: policyId.optional().describe('At which it is so; left out: at any'),
});

const recommendation = z
  .discriminatedUnion('about', [
    z.object({
      about: z.literal('eligibility'),
      eligible: z.boolean(),
      unmet: z.array(z.string()).describe('Rules'),
      level,
    }),
    z.object({ about: z.literal('level'), level }),
    z.object({ about: z.literal('review'), level, findings: z.array(z.enum(REVIEW_FINDINGS)) }),
    z.object({
      about: z.literal('schedule'),
      weeklyHours: z.number(),
      crosswalk: z.string(),
      bounds: z
        .object({ least: z.number(), most: z.number() })
        .describe('Hours that a week may have (R-SCHED-DOSE)'),
      tiers: z
        .array(z.object({ tier: policyId, hours: z.number() }))
        .describe('Hours a week at each tier that the client may come to'),
      faults: z.array(scheduleFault),
    }),
    z.object({
      about: z.literal('taper'),
      from: policyId,
      to: policyId.nullable().describe('null from the last tier: discharge is the next step'),
      gates: z.array(gate),
    }),
    z.object({ about: z.literal('discharge'), missing: z.array(z.string()) }),
    z.object({
      about: z.literal('referral'),
      entryKind: z.enum(ENTRY_KINDS),
      returns: z.boolean().describe('The client has been here before'),
      readmits: z.boolean().describe('The client is in aftercare, which ends with the referral'),
      contactBy: isoInstant.nullable().describe('Until when somebody has to try to reach the client'),
    }),
  ])
  .meta({
    id: 'Recommendation',
    description: 'What the rules come to for what was sent, whether it would be taken or not',
  });

/** The answer to a write with `dryRun=true`: what the write would do. */
export const dryRun = z
  .object({
    ok: z.boolean().describe('Whether it would be taken now; false with `otherSite`, where that is not told'),
    refusal: problemDocument.nullable().describe('What it would be answered with, where it would not'),
    recommended: recommendation.nullable(),
    effects: z.array(z.string()).describe('Types of the events that it would leave, each once, in order'),
    otherSite: z
      .literal(true)
      .optional()
      .describe(
        'Of a referral: the record number is known at another site, and nothing more is told. The referral itself may be taken or not',
      ),
  })
  .meta({ id: 'DryRun' });

export type DryRunAnswer = z.output<typeof dryRun>;
