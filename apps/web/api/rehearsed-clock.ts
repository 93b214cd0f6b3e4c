import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api } from './client.js';
import { journeyQuery, type Journey } from './journey.js';
import { useMe } from './me.js';
import { useProgram } from './program.js';

/** What time it is for a journey, in a rehearsal. */
export const rehearsedClockQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'clock'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/rehearsal/journeys/{journeyId}', { params: { path: { journeyId } }, signal })),
  });

/** Whether the clock of a journey may be moved: only where the whole program is a rehearsal. */
export const useMayRehearse = (): ((journey: Journey) => boolean) => {
  const { rehearsal } = useProgram();
  const { may } = useMe();
  return ({ view }) => rehearsal && view.closedAt === null && may.includes('rehearse Journey');
};

/** How far ahead of this machine a journey's clock is, ms: 0 outside of rehearsals. */
export const useClockAhead = (journey: Journey): number => {
  const mayRehearse = useMayRehearse();
  const query = rehearsedClockQuery(journey.view.journeyId);
  const { data, dataUpdatedAt } = useQuery({ ...query, enabled: mayRehearse(journey) });
  return data ? Math.max(0, Date.parse(data.now) - dataUpdatedAt) : 0;
};
