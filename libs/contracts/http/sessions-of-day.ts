import { z } from 'zod';
import { OUTCOMES } from '#journey/model/sessions';
import { SESSION_KINDS } from '#journey/model/slot';
import { staffId } from './actor.js';
import { clientSummary } from './client.js';
import { journeyId, policyId } from './ids.js';
import { isoInstant, localDate } from './time.js';

const DAY_MS = 86_400_000;
/** How many days back a day may be asked for. For an earlier day, each client who has left since would have to be looked at. */
export const MOST_DAYS_BACK = 62;
const MOST_DAYS_AHEAD = 731;

const isNear = (date: string): boolean => {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.now()) / DAY_MS;
  return days >= -(MOST_DAYS_BACK + 1) && days <= MOST_DAYS_AHEAD;
};

export const sessionsOfDayQuery = z.strictObject({
  date: localDate
    .refine(
      isNear,
      `must be at most ${MOST_DAYS_BACK} days back and ${MOST_DAYS_AHEAD} ahead; of one journey there are all`,
    )
    .meta({
      id: 'DayNearToday',
      format: 'day-near-today',
      description: `YYYY-MM-DD, at most ${MOST_DAYS_BACK} days back and ${MOST_DAYS_AHEAD} ahead.`,
      examples: [],
    }),
  track: policyId.optional(),
  staff: staffId.optional().describe('Sessions of groups that they lead, and of clients who are with them'),
});
export type SessionsOfDayQuery = z.output<typeof sessionsOfDayQuery>;

const member = z.object({
  journeyId,
  client: clientSummary,
  session: z.string().describe('Its name in the plan of this client'),
  outcome: z.enum(OUTCOMES).nullable().describe('null while it is not recorded'),
  attended: z.int().nullable().describe('Minutes attended'),
  recordedBy: staffId.nullable().describe('Who has recorded it, or corrected it last'),
  recordedAt: isoInstant.nullable(),
  minutes: z.int().describe('Planned for this client'),
  tier: policyId,
  moved: z.boolean(),
  flags: z.array(z.enum(['risk', 'relapse', 'noShows'])).describe('What whoever leads it should know'),
});

export const sessionOfDay = z
  .object({
    key: z.string().describe('`2026-12-09@main-day/morning`, or of one client the journey and the session'),
    kind: z.enum(SESSION_KINDS),
    start: isoInstant,
    end: isoInstant,
    minutes: z.int().describe('Planned'),
    mode: z.enum(['onSite', 'telehealth']),
    track: policyId.nullable(),
    group: policyId.nullable(),
    title: z.string().nullable().describe('What the group is called'),
    room: z.string().nullable().describe('Where the group meets'),
    link: z.string().nullable().describe('Where those of the group who come by telehealth meet'),
    leads: z.array(staffId).describe('Who leads the group; of a session of one client, their clinician'),
    members: z.array(member).describe('By family and given name'),
  })
  .meta({ id: 'SessionOfDay' });
export type SessionOfDay = z.output<typeof sessionOfDay>;

export const sessionsOfDay = z
  .object({
    date: localDate,
    days: z
      .array(
        z.object({
          date: localDate,
          sessions: z.int().describe('Groups that meet, and sessions of one client'),
          unrecorded: z.int().describe('Of single clients: they have ended, and nobody has recorded them'),
        }),
      )
      .describe('A week on either side'),
    items: z.array(sessionOfDay).describe('By their start'),
    more: z.boolean().describe('There are more than a thousand clients: ask by track'),
  })
  .meta({ id: 'SessionsOfDay' });
export type SessionsOfDay = z.output<typeof sessionsOfDay>;
