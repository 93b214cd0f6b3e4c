import { z } from 'zod';
import { ACCESS_RULES } from '#access/rules';
import { FREE_BECAUSE } from '#track/free-soon';
import { clientSummary } from './client.js';
import { journeyId, policyId } from './ids.js';
import { entryKind, phase, waitlistPriority } from './journey-terms.js';
import { narrowed } from './narrowed.js';
import { isoInstant } from './time.js';

const client = clientSummary
  .extend({ phone: z.string().nullable() })
  .nullable()
  .describe('null for a moment: the track knows of a journey that is not on record yet');
const lastAttempt = z
  .object({ at: isoInstant, reached: z.boolean() })
  .nullable()
  .describe('When somebody last tried to reach the client, or asked whether they wait still');

/** A track with everything that somebody needs who gives its seats. */
export const boardInFull = z
  .object({
    trackId: policyId,
    capacity: z.int().describe('Seats'),
    taken: z.int(),
    free: z.int().describe('Neither taken nor held for an offer'),
    seats: z.array(
      z.object({
        journeyId,
        client,
        since: isoInstant,
        phase: phase.nullable(),
        tier: policyId.nullable(),
      }),
    ),
    offers: z
      .array(
        z.object({
          journeyId,
          client,
          priority: waitlistPriority,
          offeredAt: isoInstant.nullable(),
          expiresAt: isoInstant.nullable().describe('When it lapses; null until the journey has heard of it'),
          lastAttempt,
        }),
      )
      .describe('Each holds a seat until it is answered, or lapses; what lapses first is first'),
    waiting: z
      .array(
        z.object({
          position: z.int(),
          journeyId,
          client,
          priority: waitlistPriority.describe(
            'Why they stand where they stand: who needs it most is asked first',
          ),
          because: entryKind.nullable().describe('How they came to be referred'),
          since: isoInstant,
          days: z.int().describe('Whole days since then'),
          offers: z.int().describe('Seats offered so far'),
          lastOffer: z.enum(['declined', 'lapsed']).nullable(),
          lapses: z.int(),
          passedOver: z.boolean().describe('Not asked again before another seat becomes free'),
          lastAttempt,
        }),
      )
      .describe('In the order in which they are asked (R-WAITLIST)'),
    freeSoon: z
      .array(
        z.object({
          journeyId,
          at: isoInstant,
          because: z.enum(FREE_BECAUSE),
        }),
      )
      .describe('Seats that become free next, as it is planned: five at most'),
    next: journeyId.nullable().describe('Who would be asked next'),
  })
  .meta({ id: 'TrackBoard' });

export type TrackBoard = z.output<typeof boardInFull>;

export const trackBoard = z.union([
  boardInFull,
  narrowed(boardInFull, ACCESS_RULES['A-GROUPS'].fields).meta({
    id: 'TrackBoardToClinicians',
    description: 'To a clinician: how full it is (A-GROUPS)',
  }),
]);
