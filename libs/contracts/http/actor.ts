import { z } from 'zod';
import { ROLES, type Role } from '#journey/model/actor';

export type HumanRole = Exclude<Role, 'system'>;
export const HUMAN_ROLES = ROLES.filter((role): role is HumanRole => role !== 'system');

export const staffId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be a staff id: up to 64 letters, digits, dot, dash, underscore')
  .meta({ id: 'StaffId', examples: ['staff-017'] });

export const role = z.enum(ROLES).meta({ id: 'Role' });

/** Who did something, as it is answered: somebody of the staff, or the program itself. */
export const actedBy = z.object({ id: staffId, role }).meta({ id: 'ActedBy' });

/** Who acts: the person who is signed in, where it is left out. The id is the program's own and never a name. */
export const actor = z
  .strictObject({
    id: staffId,
    role: z.enum(HUMAN_ROLES),
  })
  .meta({ id: 'Actor' });
