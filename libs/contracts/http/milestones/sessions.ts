import { z } from 'zod';
import { OUTCOMES } from '#journey/model/sessions';
import { SESSION_KINDS } from '#journey/model/slot';
import { acted } from '../acted.js';
import { policyId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, reason } from '../text.js';
import { localDate, monday, siteTime } from '../time.js';

type Names =
  | 'recordWeek'
  | 'recordAttendance'
  | 'closeDay'
  | 'reopenDay'
  | 'contactNoShow'
  | 'rescheduleSession'
  | 'holdExtraSession'
  | 'recordTwelveStep';

const sessionName = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}\.[A-Za-z0-9][A-Za-z0-9.-]{0,40}$/,
    'must be the name of a session: its date, a dot and its slot',
  )
  .meta({ examples: ['2026-03-02.mon-group'] });

const meantSession = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}[.@][A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be the name of a session, or its date, @ and its group',
  )
  .meta({ examples: ['2026-03-02.mon-group', '2026-03-02@morning'] });

export const outcome = z.enum(OUTCOMES);
export const minutesAttended = z.int().min(0).max(1440).nullable().default(null);

const hours = z.number().min(0).max(168);

export const sessionMilestones: MilestoneRoutes<Names> = {
  recordWeek: {
    path: 'record-week',
    action: 'attend',
    summary: 'Hours planned, delivered and excused in a week; a second report of a week replaces the first',
    body: acted({ week: monday, plannedHours: hours, deliveredHours: hours, excusedHours: hours }),
  },
  recordAttendance: {
    path: 'record-attendance',
    action: 'attend',
    summary: 'How a planned session ended; a correction needs a reason',
    body: acted({
      session: meantSession,
      outcome,
      minutes: minutesAttended.describe('Minutes attended, where the client came'),
      reason: optionalReason,
    }),
  },
  closeDay: {
    path: 'close-day',
    action: 'attend',
    summary:
      "The program holds none of the client's sessions of a day that are to come; all of a site: close-day of the site",
    body: acted({ date: localDate, reason }),
  },
  reopenDay: {
    path: 'reopen-day',
    action: 'attend',
    summary: 'The day is not closed after all: what was cancelled with it and is to come is held',
    body: acted({ date: localDate, reason }),
  },
  contactNoShow: {
    path: 'contact-no-show',
    action: 'contact',
    summary: 'An attempt to speak to a client who did not come',
    body: acted({ session: sessionName, reached: z.boolean() }),
  },
  rescheduleSession: {
    path: 'reschedule-session',
    action: 'schedule',
    summary: 'Moves a session that is to come to another time',
    localTimes: ['start'],
    body: acted({ session: sessionName, start: siteTime, reason }),
  },
  holdExtraSession: {
    path: 'hold-extra-session',
    action: 'schedule',
    summary: 'A session beyond the weekly schedule, linked to the one it makes up for',
    localTimes: ['start'],
    body: acted({
      start: siteTime,
      minutes: z.int().min(1).max(1440),
      kind: z.enum(SESSION_KINDS),
      group: policyId.nullable().default(null),
      mode: z.enum(['onSite', 'telehealth']),
      makesUp: sessionName.nullable().default(null),
      reason,
    }),
  },
  recordTwelveStep: {
    path: 'record-twelve-step',
    action: 'attend',
    summary: 'A twelve-step meeting attended; kept, and no dose',
    body: acted({ date: localDate, minutes: z.int().min(1).max(1440) }),
  },
};
