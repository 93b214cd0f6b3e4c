import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

export type OwnSession = Schemas['Session'];

const DAYS_BACK = 28;
/** An absence that is known beforehand may be made up for, and a session to come may be moved. */
const DAYS_AHEAD = 60;
const DAY_MS = 86_400_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, '2026-01-01'.length);

/** Whether a session may be made up for: it is of the weekly schedule, and less than all of it was delivered. */
export const isMissed = ({ outcome, attended, minutes, extra }: OwnSession): boolean =>
  outcome !== null && !extra && (attended ?? 0) < minutes;

/** Whether a session may be moved: it is still to come, and nothing is recorded of it. `now`: ms since epoch. */
export const isToCome = ({ outcome, start }: OwnSession, now: number): boolean =>
  outcome === null && Date.parse(start) > now;

/** The sessions of a client from four weeks ago to two months ahead, by their start. */
export const ownSessionsQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'own-sessions'],
    queryFn: async ({ signal }) => {
      const now = Date.now();
      const query = { from: dayOf(now - DAYS_BACK * DAY_MS), to: dayOf(now + DAYS_AHEAD * DAY_MS) };
      const { items } = await answerOf(
        api.GET('/v1/journeys/{journeyId}/sessions', {
          params: { path: { journeyId }, query },
          signal,
        }),
      );
      return items;
    },
  });
