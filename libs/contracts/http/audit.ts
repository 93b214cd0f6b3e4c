import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_OUTCOMES, SUBJECT_KINDS } from '#access/audit/entry';
import { staffId } from './actor.js';
import { page, paging } from './page.js';
import { instant } from './time.js';

/** An instant from 1970 on: ISO 8601 has instants that PostgreSQL has not. */
const past = instant
  .refine((at) => at >= 0, 'must not be before 1970')
  .meta({ pattern: '^(19[7-9]|[2-9]\\d\\d)\\d-' });

const period = {
  from: past.optional().describe('Rows from then on'),
  to: past.optional().describe('Rows before then'),
};

export const auditQuery = z.strictObject({
  person: staffId.optional().describe('Who did it, by staff id'),
  action: z.enum(AUDIT_ACTIONS).optional(),
  subject: z
    .string()
    .regex(
      /^[\w.:-]{1,100}$/,
      'must be an id: of a journey, a client, a track, a policy, a person of the staff',
    )
    .optional()
    .describe('Whom or what it was about, by id'),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
  ...period,
  ...paging,
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditPeriod = z.strictObject(period);
export type AuditPeriodQuery = z.output<typeof auditPeriod>;

export const auditRow = z
  .object({
    chain: z.int().describe('Which of the 16 chains'),
    seq: z.string().describe('Where in it, from 1 and without a gap'),
    at: z.iso.datetime().describe('By the database’s clock, to the microsecond'),
    personId: staffId.nullable().describe('Null where nobody knows who it was'),
    role: z.string().nullable().describe('Their roles, with commas between'),
    action: z.enum(AUDIT_ACTIONS),
    subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }).nullable(),
    route: z.string().nullable().describe('Method and pattern of the address'),
    outcome: z.enum(AUDIT_OUTCOMES),
    ruleId: z.string().nullable(),
    requestId: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditRow' });

export const auditPage = page('AuditPage', auditRow);
