import { z } from 'zod';
import { ALL_THAT_MAY_BE, type May } from '#access/may';
import { STAFF_ROLES } from '#access/person';
import { staffId } from './actor.js';
import { isoInstant } from './time.js';

const session = z.object({
  idleSeconds: z.int().describe('It ends after so long without a request that somebody asked for'),
  idleEndsAt: isoInstant.describe(
    'When that is, unless somebody uses it before; up to a tenth of `idleSeconds` early',
  ),
  endsAt: isoInstant.describe('In any case'),
});

/** Who is signed in. */
export const me = z
  .object({
    id: staffId,
    name: z.string().nullable().describe('null where nobody has said it'),
    initials: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    sites: z.array(z.string()),
    session: session.nullable().describe('null for who came with a bearer token'),
    may: z
      .array(z.enum(ALL_THAT_MAY_BE as [May, ...May[]]))
      .describe(
        'What some relation would let them do: an action and of what, as `list Task` (docs/access.md)',
      ),
  })
  .meta({ id: 'Me' });

export type Me = z.output<typeof me>;
