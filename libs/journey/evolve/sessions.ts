import type { Change, Evolvers } from '../model/evolvers.js';
import { firstSessions, type RecordedSession, type Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import type { JourneyState } from '../model/state.js';
import type { Week } from '../model/treatment.js';
import { exactHours, hoursSinceReview } from '../sessions/hours.js';
import { inSessions, inTreatment } from './treatment-parts.js';
import { union } from './union.js';
import { without } from './without.js';

const within = ({ treatment }: JourneyState, change: (sessions: Sessions) => Partial<Sessions>): Change =>
  treatment ? { treatment: { ...treatment, ...inSessions(treatment, change) } } : {};

/** A client who has come to a later session need not be contacted about an earlier one any more. */
const withoutSeen = (
  toContact: Sessions['toContact'],
  recorded: Sessions['recorded'],
  seen: RecordedSession,
): Sessions['toContact'] =>
  seen.outcome === 'attended' || seen.outcome === 'late'
    ? Object.fromEntries(
        Object.entries(toContact).filter(([missed]) => recorded[missed]!.start >= seen.start),
      )
    : toContact;

/** Sessions, and hours that are recorded by the week. */
export const sessionEvents: Evolvers<
  | 'scheduleTookEffect'
  | 'weekRecorded'
  | 'attendanceRecorded'
  | 'dayClosed'
  | 'dayReopened'
  | 'sessionMoved'
  | 'extraSessionPlanned'
  | 'noShowContacted'
  | 'noShowsAddedUp'
  | 'noShowReviewTakenBack'
  | 'twelveStepAttended'
> = {
  scheduleTookEffect: ({ treatment }, { data }) => {
    if (!treatment) return {};
    const { tier, tierSince, lastReviewAt, sessions } = treatment;
    return {
      treatment: {
        ...treatment,
        sessions: sessions
          ? { ...sessions, schedules: [...sessions.schedules, data] }
          : firstSessions(data.slots, data.from, tier, tierSince, lastReviewAt),
      },
    };
  },
  weekRecorded: (state, { at, data }) =>
    inTreatment(state, ({ weeks, tierSince }) => {
      const before = weeks[data.week];
      const beforeReview = before ? before.delivered - before.sinceReview : 0;
      const week: Week = {
        planned: data.plannedHours,
        delivered: data.deliveredHours,
        excused: data.excusedHours,
        at,
        atTierSince: before?.atTierSince ?? tierSince,
        // Hours since the review are those beyond the hours from before it. If a correction leaves fewer hours than those, there are 0 since, never less.
        sinceReview: exactHours(data.deliveredHours - Math.min(beforeReview, data.deliveredHours)),
      };
      const changed = { ...weeks, [data.week]: week };
      return { weeks: changed, hoursSinceReview: hoursSinceReview(changed) };
    }),
  attendanceRecorded: (state, { at, data }) =>
    within(state, ({ recorded, toContact }) => {
      const { session, what, contactSince = toContact[session] ?? at } = data;
      const all = { ...recorded, [session]: what };
      const others = without(toContact, session);
      const missed = what.outcome === 'noShow' && countsAsDose(what) && contactSince !== null;
      return {
        recorded: all,
        toContact: withoutSeen(missed ? { ...others, [session]: contactSince } : others, all, what),
      };
    }),
  dayClosed: (state, { at, data: { date, sessions } }) =>
    within(state, ({ closedDays }) => ({ closedDays: { ...closedDays, [date]: { at, sessions } } })),
  // The sessions that were cancelled with the day count as not recorded again.
  dayReopened: (state, { data: { date, sessions } }) =>
    within(state, ({ closedDays = {}, recorded }) => ({
      closedDays: without(closedDays, date),
      recorded: sessions.reduce<Sessions['recorded']>(without, recorded),
    })),
  sessionMoved: (state, { data }) =>
    within(state, ({ moved, extra }) =>
      extra[data.session]
        ? { extra: { ...extra, [data.session]: { ...extra[data.session]!, start: data.to } } }
        : { moved: { ...moved, [data.session]: data.to } },
    ),
  extraSessionPlanned: (state, { data }) =>
    within(state, ({ extra }) => {
      const { session, ...planned } = data;
      return { extra: { ...extra, [session]: planned } };
    }),
  // A client who was reached has been asked about every no-show so far.
  noShowContacted: (state, { data }) =>
    within(state, ({ contacted }) => ({
      ...(data.reached && { toContact: {} }),
      ...(data.days && { contacted: union(contacted, ...data.days) }),
    })),
  noShowsAddedUp: (state, { data }) =>
    within(state, ({ noShowReviews, noShowsReviewed = [] }) => ({
      noShowReviews: noShowReviews + 1,
      ...(data.days
        ? { noShowsReviewed: [...noShowsReviewed, { review: noShowReviews + 1, days: data.days }] }
        : { noShowsReviewedUntil: data.until }),
    })),
  noShowReviewTakenBack: (state, { data }) =>
    within(state, ({ noShowsReviewed = [], noShowReviewTakenBack = 0 }) => ({
      noShowsReviewed: noShowsReviewed.filter(({ review }) => review !== data.review),
      noShowReviewTakenBack: Math.max(noShowReviewTakenBack, data.review),
    })),
  // It stays on the record as an event, and counts nowhere (R-SCHED-MIX).
  twelveStepAttended: () => ({}),
};
