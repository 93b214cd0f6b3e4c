import type { RecordedSession, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import { firstSessions } from '../model/sessions.js';
import type { JourneyState, Treatment } from '../model/state.js';
import type { Change, Evolvers } from '../model/evolvers.js';
import { without } from './without.js';

/** What changes of the sessions, where the plan has any. */
export const inSessions = (
  { sessions }: Treatment,
  change: (sessions: Sessions) => Partial<Sessions>,
): Pick<Treatment, 'sessions'> => (sessions ? { sessions: { ...sessions, ...change(sessions) } } : {});

const within = ({ treatment }: JourneyState, change: (sessions: Sessions) => Partial<Sessions>): Change =>
  treatment ? { treatment: { ...treatment, ...inSessions(treatment, change) } } : {};

/** From now on no session is held, and nobody is waited for. */
export const pausedFrom =
  (at: number) =>
  ({ pauses }: Sessions): Partial<Sessions> => ({
    pauses: [...pauses, { from: at, until: null }],
    toContact: {},
  });

/** Held again, at a tier that counts from now. */
export const resumedAt =
  (at: number, tier: string) =>
  ({ pauses, tiers }: Sessions): Partial<Sessions> => ({
    pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause)),
    tiers: [...tiers, { tier, since: at, from: at }],
  });

/** Who has come to a later session need not be looked for any more. */
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

export const sessions: Evolvers<
  | 'scheduleTookEffect'
  | 'attendanceRecorded'
  | 'sessionMoved'
  | 'extraSessionPlanned'
  | 'noShowContacted'
  | 'noShowsAddedUp'
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
  attendanceRecorded: (state, { at, data }) =>
    within(state, ({ recorded, toContact }) => {
      const { session, what } = data;
      const all = { ...recorded, [session]: what };
      const others = without(toContact, session);
      const missed = what.outcome === 'noShow' && countsAsDose(what);
      return {
        recorded: all,
        toContact: withoutSeen(
          missed ? { ...others, [session]: toContact[session] ?? at } : others,
          all,
          what,
        ),
      };
    }),
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
  // Who is reached has been asked about every no-show so far.
  noShowContacted: (state, { data }) => within(state, () => (data.reached ? { toContact: {} } : {})),
  noShowsAddedUp: (state, { data }) =>
    within(state, ({ noShowReviews }) => ({
      noShowReviews: noShowReviews + 1,
      noShowsReviewedUntil: data.until,
    })),
  // Kept on the record; it counts nowhere (R-SCHED-MIX).
  twelveStepAttended: () => ({}),
};
