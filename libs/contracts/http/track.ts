import { z } from 'zod';
import { ACCESS_RULES } from '#access/rules';
import { OFF_ROSTER_BECAUSE, type GroupSchedule } from '#journey/model/group';
import { OUTCOMES } from '#journey/model/sessions';
import { GROUP_KINDS, type Group } from '#track/state';
import { acted } from './acted.js';
import { staffId } from './actor.js';
import { clientSummary } from './client.js';
import { journeyId, policyId } from './ids.js';
import { phase, waitlistPriority } from './journey-terms.js';
import { narrowed } from './narrowed.js';
import { text } from './text.js';
import { isoInstant, timeOfDay } from './time.js';
import { webLink } from './web-link.js';

export const groupId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be the id of a group: letters, digits, dot, dash, underscore',
  )
  .meta({ id: 'GroupId' });

/** Path parameters with ids. */
export const trackParams = z.strictObject({ trackId: policyId });
export const groupParams = z.strictObject({ trackId: policyId, group: groupId });
export const memberParams = z.strictObject({ trackId: policyId, group: groupId, journeyId });

const weekday = z.int().min(1).max(7);
const groupMinutes = z.int().min(1).max(1440);

const isAscending = (days: readonly number[]): boolean =>
  days.every((day, index) => index === 0 || day > days[index - 1]!);

const groupSchedule = z
  .strictObject({
    weekdays: z
      .array(weekday)
      .min(1)
      .max(7)
      .refine(isAscending, 'must be ascending, each once')
      .meta({ uniqueItems: true })
      .describe('1 = Monday'),
    start: timeOfDay,
    minutes: groupMinutes,
    otherTimes: z
      .array(z.strictObject({ weekday, start: timeOfDay, minutes: groupMinutes }))
      .min(1)
      .max(7)
      .refine((times) => isAscending(times.map(({ weekday }) => weekday)), 'must be ascending, each day once')
      .optional()
      .describe('Those of its weekdays on which it begins at another time, or takes longer or less long'),
    mode: z.enum(['onSite', 'telehealth']),
    room: text(200).optional(),
    link: webLink.optional().describe('Where those who come by telehealth meet'),
  })
  .refine(({ weekdays, otherTimes = [] }) => otherTimes.every(({ weekday }) => weekdays.includes(weekday)), {
    path: ['otherTimes'],
    error: 'must be of its weekdays',
  })
  .meta({ id: 'GroupSchedule' }) satisfies z.ZodType<GroupSchedule>;

const groupTitle = text(200);

export const groupBody = acted({
  group: groupId.describe('Of your choice; one that is there already is changed'),
  kind: z.enum(GROUP_KINDS).default('usual').describe('A couples group counts couples'),
  capacity: z.int().min(1).max(1000),
  therapists: z
    .array(staffId)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'must not name anybody twice')
    .meta({ uniqueItems: true }),
  title: groupTitle.nullable().optional().describe('What it is called; left out: as it was'),
  schedule: groupSchedule
    .nullable()
    .optional()
    .describe(
      'When and where it meets: a slot of a plan that names the group takes it (R-GROUP). Left out: as it was; null: each plan says so itself',
    ),
}).meta({ id: 'ArrangeGroup' });

export const memberBody = acted({
  journeyId,
  partner: journeyId.nullable().default(null).describe("The other one's journey, in a couples group"),
}).meta({ id: 'JoinGroup' });

export const leaveBody = acted({}).meta({ id: 'LeaveGroup' });

export const groupView = z
  .object({
    id: groupId,
    title: groupTitle.optional(),
    kind: z.enum(GROUP_KINDS),
    schedule: groupSchedule.optional().describe('Absent: each plan says so itself'),
    capacity: z.int(),
    therapists: z.array(staffId),
    roster: z.array(z.object({ journeyId, partner: journeyId.nullable() })),
    left: z
      .array(z.object({ journeyId, until: isoInstant }))
      .optional()
      .describe('Whose plan names it no more, the last of them: what was held until then can be recorded'),
    size: z.int().describe('Clients on the roster; in a couples group, couples'),
    warnings: z.array(z.string()).describe('What no rule refuses, and staff should know'),
  })
  .meta({ id: 'Group' });

const seqOfTrack = z.int().describe('Of the last event of its track: what If-Match takes');

/** A group after it was changed. */
export const groupAfter = z.object({ ...groupView.shape, seq: seqOfTrack }).meta({ id: 'GroupAfter' });
export type GroupAfter = z.output<typeof groupAfter>;

/** What somebody arranges of a group, as it is now: `newer` of who has read an earlier one. */
export interface GroupNow extends Pick<
  Group,
  'id' | 'title' | 'kind' | 'schedule' | 'capacity' | 'therapists'
> {
  readonly seq: number;
}

/** The number of past sessions of a group for which the answer says how they ended. */
export const LAST_SESSIONS = 4;

const inGroup = { journeyId, phase, tier: policyId.nullable(), client: clientSummary };

const lastSession = z.object({
  session: z.string().describe('Its name in the plan of this client'),
  start: isoInstant,
  minutes: z.int().describe('Planned'),
  outcome: z.enum(OUTCOMES).nullable().describe('null: it has ended, and is not recorded'),
  attended: z.int().nullable().describe('Minutes attended'),
});

/** A group with the members on its roster, and the clients who are to be on it but are not yet. */
export const groupInFull = z
  .object({
    ...groupAfter.shape,
    members: z
      .array(
        z.object({
          ...inGroup,
          partner: journeyId.nullable().describe('With whom they come, in a couples group'),
          last: z
            .array(lastSession)
            .describe(
              `Their last sessions of this group that have ended, the latest first: ${LAST_SESSIONS} at most, of the last two months`,
            ),
        }),
      )
      .describe(
        'In the order of the roster, a couple one after the other; empty to a clinician who does not lead it',
      ),
    waiting: z
      .array(
        z.object({
          ...inGroup,
          because: z.enum(OFF_ROSTER_BECAUSE).describe('Why the track did not put them on it'),
          since: isoInstant,
        }),
      )
      .describe(
        'Whose plan in force names it and who are not on its roster, who waits longest first; empty to a clinician who does not lead it',
      ),
  })
  .meta({ id: 'GroupInFull' });
export type GroupInFull = z.output<typeof groupInFull>;

export const trackInFull = z
  .object({
    trackId: policyId,
    seq: z.int().describe('Events so far'),
    capacity: z.int().describe('Seats'),
    taken: z.int(),
    free: z.int().describe('Neither taken nor held for an offer'),
    seats: z.array(z.object({ journeyId, since: isoInstant })),
    offers: z
      .array(
        z.object({
          journeyId,
          priority: waitlistPriority,
          offeredAt: isoInstant,
        }),
      )
      .describe('Each holds a seat until it is answered, or lapses'),
    waitlist: z
      .array(
        z.object({
          position: z.int(),
          journeyId,
          priority: waitlistPriority,
          since: isoInstant,
          offers: z.int().describe('Seats offered so far'),
          lastOffer: z.enum(['declined', 'lapsed']).nullable().describe('What became of the last of them'),
          lapses: z.int(),
          passedOver: z.boolean().describe('Not asked again before another seat becomes free'),
        }),
      )
      .describe('In the order in which they are asked (R-WAITLIST)'),
    groups: z.array(groupView),
    nearlyFull: z
      .object({
        task: z.string().describe('What `report-capacity` names'),
        since: isoInstant,
        dueAt: isoInstant,
        taken: z.int().describe('Then'),
        capacity: z.int().describe('Then'),
        reported: z.boolean(),
      })
      .optional()
      .describe(
        'So many seats are taken that the program reports it (R-CAPACITY); absent where it is not so',
      ),
  })
  .meta({ id: 'Track' });

export const reportCapacityBody = acted({
  task: z
    .string()
    .regex(/^capacity\.[1-9]\d{0,9}$/, 'must be the task that the track has: capacity and a number'),
}).meta({ id: 'ReportCapacity' });
export type ReportCapacityBody = z.output<typeof reportCapacityBody>;

export const trackView = z.union([
  trackInFull,
  narrowed(trackInFull, ACCESS_RULES['A-GROUPS'].fields).meta({
    id: 'TrackToLeaders',
    description: 'To a clinician: how full it is, and the groups that they lead (A-GROUPS)',
  }),
]);

export const trackList = z.object({ items: z.array(trackView) }).meta({ id: 'Tracks' });

export type TrackParams = z.output<typeof trackParams>;
export type GroupParams = z.output<typeof groupParams>;
export type MemberParams = z.output<typeof memberParams>;
export type GroupBody = z.output<typeof groupBody>;
export type MemberBody = z.output<typeof memberBody>;
export type LeaveBody = z.output<typeof leaveBody>;
