import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

type Session = Schemas['Session'];

const DAYS_BACK = 28;
/** An absence that is known beforehand may be made up for, too. */
const DAYS_AHEAD = 60;
const DAY_MS = 86_400_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, '2026-01-01'.length);

/** Whether a session may be made up for: it is of the weekly schedule, and less than all of it was delivered. */
const isMissed = ({ outcome, attended, minutes, extra }: Session): boolean =>
  outcome !== null && !extra && (attended ?? 0) < minutes;

/** The sessions that a client has missed within four weeks, or will miss, the latest first. */
export const missedQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'missed'],
    queryFn: async ({ signal }) => {
      const now = Date.now();
      const query = { from: dayOf(now - DAYS_BACK * DAY_MS), to: dayOf(now + DAYS_AHEAD * DAY_MS) };
      const { items } = await answerOf(
        api.GET('/v1/journeys/{journeyId}/sessions', {
          params: { path: { journeyId }, query },
          signal,
        }),
      );
      return items.filter(isMissed).toReversed();
    },
  });
