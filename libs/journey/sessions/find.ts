import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aField, needs } from '../model/requirement.js';
import { DAY, localDate } from '../time/local-time.js';
import { dateOf, endOf, extraSessions, midnightOf, plannedBetween, plannedSession } from './planned.js';
import type { PlannedSession, Sessions } from '../model/sessions.js';

/**
 * Finds the session that is meant, or refuses: by its name, or as `2026-03-02@morning` the one session that a group holds on a date. A recorded session is
 * found whatever the calendar says now.
 */
export const findSession = (sessions: Sessions, meant: string, policy: Policy): PlannedSession | Decision => {
  if (meant[10] === '@') return ofGroup(sessions, meant.slice(0, 10), meant.slice(11), policy);
  const planned = plannedSession(sessions, meant, policy);
  if (planned) return planned;
  const recorded = sessions.recorded[meant];
  if (!recorded) return unknown('of that name');
  const { start, planned: minutes, kind, extra, makesUp } = recorded;
  return {
    session: meant,
    slot: extra ? null : meant.slice(11),
    tier: sessions.tiers.findLast(({ from }) => from <= start)!.tier,
    start,
    minutes,
    kind,
    group: null,
    mode: 'onSite',
    makesUp,
    moved: false,
  };
};

/** @param which session is not found, in words. It does not repeat what was sent, because the sender knows that */
const unknown = (which: string): Decision =>
  refuse(
    'R-ATTEND',
    `The plan has no session ${which}.`,
    needs('a session of this plan, by its date and slot', aField('session')),
  );

const ofGroup = (
  sessions: Sessions,
  date: string,
  group: string,
  policy: Policy,
): PlannedSession | Decision => {
  if (Number.isNaN(midnightOf(date))) return unknown('of that name');
  const held = plannedBetween(sessions, { from: date, to: date }, policy).filter(
    (one) => one.group === group,
  );
  const [one, ...others] = held;
  if (!one) return unknown(`of that group on ${date}`);
  return others.length === 0
    ? one
    : refuse(
        'R-ATTEND',
        `The group holds several sessions on ${date}.`,
        ...held.map(({ session }) => needs(session, aChoice('session', [session]))),
      );
};

/**
 * A session that is held during `span`; undefined if there is none. If the policy has `attendance`, a session of the day before or after counts if it crosses
 * midnight, and a session that the program has cancelled does not.
 */
export const sessionDuring = (
  sessions: Sessions,
  span: { readonly start: number; readonly minutes: number },
  policy: Policy,
  but: string | null = null,
): PlannedSession | undefined => {
  const date = localDate(span.start, policy.calendar);
  const dates = policy.attendance
    ? { from: dateOf(midnightOf(date) - DAY), to: localDate(endOf(span), policy.calendar) }
    : { from: date, to: date };
  const isOff = (session: string): boolean =>
    policy.attendance !== undefined && sessions.recorded[session]?.outcome === 'cancelledByProgram';
  return [...plannedBetween(sessions, dates, policy), ...extraSessions(sessions)].find(
    (one) => one.session !== but && !isOff(one.session) && one.start < endOf(span) && endOf(one) > span.start,
  );
};
