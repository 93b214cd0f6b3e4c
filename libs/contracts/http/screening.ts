import { z } from 'zod';
import { CONTACT_WAYS, EXCLUSIONS, NEEDS } from '#journey/model/milestone';
import { actedBy } from './actor.js';
import { level } from './hand-off.js';
import { journeyId, policyId } from './ids.js';
import { riskLevel } from './journey-terms.js';
import { isoInstant } from './time.js';

const done = { at: isoInstant, by: actedBy };

/** What intake and screening have recorded: to whoever records it. */
export const screening = z
  .object({
    journeyId,
    attempts: z
      .array(
        z.object({
          ...done,
          reached: z.boolean(),
          way: z.enum(CONTACT_WAYS).nullable().describe('null where nobody has said'),
          triedAt: isoInstant.describe('When it was; `at` is when it was recorded'),
          note: z.string().nullable().describe('What whoever tried wrote of it'),
        }),
      )
      .describe('To reach the client, in order'),
    consents: z.array(z.object({ ...done, signer: z.enum(['client', 'guardian']) })),
    risks: z
      .array(
        z.object({
          ...done,
          level: riskLevel,
          source: z.enum(['C-SSRS', 'judgement']),
          overAlert: z.boolean().describe('Lower than an alert that is open, which it does not close'),
        }),
      )
      .describe('Each screen, in order'),
    eligibility: z
      .object({
        ...done,
        answers: z.object({
          needs: z.array(z.enum(NEEDS)),
          exclusions: z.array(z.enum(EXCLUSIONS)),
          willing: z.boolean(),
          home: z.object({ safe: z.boolean(), support: z.boolean(), livesWithPeopleWhoUse: z.boolean() }),
        }),
        unmet: z.array(z.string()).describe('Ids of the rules that do not hold'),
        recommendedLevel: level,
        eligible: z.boolean(),
        wentOnAnyway: z.boolean().describe('With a reason'),
        reason: z.string().nullable(),
        seat: policyId.nullable(),
        track: policyId,
      })
      .nullable()
      .describe('The last answers; null until there are any'),
  })
  .meta({ id: 'Screening' });
export type Screening = z.output<typeof screening>;
