import { z } from 'zod';
import { STAFF_ROLES } from '#access/person';
import { staffId } from './actor.js';
import { policyId } from './ids.js';
import { localDate } from './time.js';

export const staffQuery = z.strictObject({
  role: z.enum(STAFF_ROLES).optional(),
  site: policyId.optional().describe('Who works there'),
});
export type StaffQuery = z.output<typeof staffQuery>;

export const staffMember = z
  .object({
    id: staffId,
    name: z.string().nullable().describe('null where nobody has said it'),
    roles: z.array(z.enum(STAFF_ROLES)),
    sites: z.array(z.string()),
    active: z.boolean().describe('false: has left, and is given no journey'),
    assesses: z
      .object({ from: localDate, until: localDate.nullable().describe('Its last day; null: it has no end') })
      .nullable()
      .describe('When their training to assess holds (R-ASSESSOR); null where none is on record'),
    onCall: z
      .boolean()
      .nullable()
      .describe(
        'Whether they are the clinician on call now; null where the rota does not name who of the staff is',
      ),
  })
  .meta({ id: 'StaffMember' });

export type ListedStaffMember = z.output<typeof staffMember>;

export const staffList = z.object({ items: z.array(staffMember) }).meta({ id: 'Staff' });
