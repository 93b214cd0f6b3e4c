import type { PlannedSession } from '#journey/model/sessions';
import { endOf, plannedBetween } from '#journey/sessions/planned';
import { DAY, localDate } from '#journey/time/local-time';
import type { PureJourney } from './pure-journey.js';

/** Sessions of the last `days` that have ended and are not recorded, by their start. */
export const notRecorded = ({ state, now, policy }: PureJourney, days: number): PlannedSession[] => {
  const sessions = state.treatment?.sessions;
  if (!sessions) return [];
  const dates = {
    from: localDate(now - days * DAY, policy.calendar),
    to: localDate(now, policy.calendar),
  };
  return plannedBetween(sessions, dates, policy).filter(
    (one) => endOf(one) <= now && !sessions.recorded[one.session],
  );
};
