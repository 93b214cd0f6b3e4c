import { z } from 'zod';
import { WAITLIST_PRIORITIES } from '#journey/model/policy';
import { GROUP_KINDS } from '#track/state';
import { acted } from './acted.js';
import { journeyId, policyId } from './ids.js';
import { isoInstant } from './time.js';

const staffId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be a staff id: up to 64 letters, digits, dot, dash, underscore');
const groupId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be the id of a group: letters, digits, dot, dash, underscore',
  );

/** Ids in an address. */
export const trackParams = z.strictObject({ trackId: policyId });
export const groupParams = z.strictObject({ trackId: policyId, group: groupId });
export const memberParams = z.strictObject({ trackId: policyId, group: groupId, journeyId });

export const groupBody = acted({
  group: groupId.describe('Of your choice; one that is there already is changed'),
  kind: z.enum(GROUP_KINDS).default('usual').describe('A couples group counts couples'),
  capacity: z.int().min(1).max(1000),
  therapists: z
    .array(staffId)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'must not name anybody twice'),
}).meta({ id: 'ArrangeGroup' });

export const memberBody = acted({
  journeyId,
  partner: journeyId.nullable().default(null).describe("The other one's journey, in a couples group"),
}).meta({ id: 'JoinGroup' });

export const leaveBody = acted({}).meta({ id: 'LeaveGroup' });

export const groupView = z
  .object({
    id: z.string(),
    kind: z.enum(GROUP_KINDS),
    capacity: z.int(),
    therapists: z.array(z.string()).describe('Staff ids'),
    roster: z.array(z.object({ journeyId: z.string(), partner: z.string().nullable() })),
    size: z.int().describe('Clients on the roster; in a couples group, couples'),
    warnings: z.array(z.string()).describe('What no rule refuses, and staff should know'),
  })
  .meta({ id: 'Group' });

export const trackView = z
  .object({
    trackId: z.string(),
    seq: z.int().describe('Events so far'),
    capacity: z.int().describe('Seats'),
    taken: z.int(),
    free: z.int().describe('Neither taken nor held for an offer'),
    seats: z.array(z.object({ journeyId: z.string(), since: isoInstant })),
    offers: z
      .array(
        z.object({
          journeyId: z.string(),
          priority: z.enum(WAITLIST_PRIORITIES),
          offeredAt: isoInstant,
        }),
      )
      .describe('Each holds a seat until it is answered, or lapses'),
    waitlist: z
      .array(
        z.object({
          position: z.int(),
          journeyId: z.string(),
          priority: z.enum(WAITLIST_PRIORITIES),
          since: isoInstant,
          offers: z.int().describe('Seats offered so far'),
          lastOffer: z.enum(['declined', 'lapsed']).nullable().describe('What became of the last of them'),
          lapses: z.int(),
          passedOver: z.boolean().describe('Not asked again before another seat becomes free'),
        }),
      )
      .describe('In the order in which they are asked (R-WAITLIST)'),
    groups: z.array(groupView),
  })
  .meta({ id: 'Track' });

export const trackList = z.object({ items: z.array(trackView) }).meta({ id: 'Tracks' });

export type TrackParams = z.output<typeof trackParams>;
export type GroupParams = z.output<typeof groupParams>;
export type MemberParams = z.output<typeof memberParams>;
export type GroupBody = z.output<typeof groupBody>;
export type MemberBody = z.output<typeof memberBody>;
export type LeaveBody = z.output<typeof leaveBody>;
