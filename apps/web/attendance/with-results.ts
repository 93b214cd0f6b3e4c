import type { Schemas } from '../api/client.js';

type Day = Schemas['SessionsOfDay'];
type Results = Schemas['AttendanceResults']['results'];

interface Sent {
  readonly journeyId: string;
  readonly minutes?: number | null;
}

/** The sessions of a day with the results that were just answered for one of them. The page shows these until the day is read again. */
export const withResults = (day: Day, sessionKey: string, sent: readonly Sent[], results: Results): Day => ({
  ...day,
  items: day.items.map((session) =>
    session.key === sessionKey
      ? {
          ...session,
          members: session.members.map((member) => {
            const result = results.find(({ journeyId }) => journeyId === member.journeyId);
            const entry = sent.find(({ journeyId }) => journeyId === member.journeyId);
            return result?.outcome
              ? { ...member, outcome: result.outcome, attended: entry?.minutes ?? 0 }
              : member;
          }),
        }
      : session,
  ),
});
