import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { staffId } from './actor.js';

/** Who is signed in. */
export const me = z
  .object({ id: staffId, roles: z.array(z.enum(ROLES)), sites: z.array(z.string()) })
  .meta({ id: 'Me' });
