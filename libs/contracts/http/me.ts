import { z } from 'zod';
import { STAFF_ROLES } from '#access/person';
import { staffId } from './actor.js';

/** Who is signed in. */
export const me = z
  .object({ id: staffId, roles: z.array(z.enum(STAFF_ROLES)), sites: z.array(z.string()) })
  .meta({ id: 'Me' });
