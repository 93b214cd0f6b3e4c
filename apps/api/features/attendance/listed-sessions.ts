import type { ListedSession, SessionsQuery } from '#contracts/http/sessions';
import { endOf, plannedBetween } from '#journey/sessions/planned';
import type { RecordedJourney } from '#api/platform/journeys/journey-as-recorded';

const iso = (at: number): string => new Date(at).toISOString();

/** The sessions planned from one local date to another, each with its outcome; empty if the client has no planned sessions. */
export const listedSessions = ({ state, policy }: RecordedJourney, range: SessionsQuery): ListedSession[] => {
  const sessions = state.treatment?.sessions;
  if (!sessions) return [];
  return plannedBetween(sessions, range, policy).map((one) => {
    const recorded = sessions.recorded[one.session];
    const { session, minutes, kind, group, mode, tier, moved, makesUp } = one;
    return {
      ...{ session, start: iso(one.start), end: iso(endOf(one)), minutes, kind, group, mode, tier },
      extra: one.slot === null,
      ...{ moved, makesUp },
      outcome: recorded?.outcome ?? null,
      attended: recorded?.minutes ?? null,
    };
  });
};
