import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { clientQuery, journeyQuery } from '../api/journey.js';
import { useSay } from '../words/say.js';

/** Forgets what is known of a journey and its client, and asks anew what is on the page, so that a person who may no longer read it sees that. */
export const useForget = (journeyId: string): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => {
    const clientId = journeyId.slice(0, journeyId.lastIndexOf('.'));
    void queries.resetQueries({ queryKey: journeyQuery(journeyId).queryKey });
    void queries.resetQueries({ queryKey: clientQuery(clientId).queryKey });
  }, [queries, journeyId]);
};

/** Ends emergency access before its time is over, and leaves the journey. */
export const useEndGlass = (journeyId: string, glassId: string) => {
  const say = useSay();
  const navigate = useNavigate();
  const forget = useForget(journeyId);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v1/break-glass/{glassId}/end', { params: { path: { glassId } }, body: {} })),
    onSuccess: async () => {
      await navigate({ to: '/today' });
      forget();
      notifications.show({
        message: say('glass.ended'),
        closeButtonProps: { 'aria-label': say('close') },
      });
    },
  });
  return { end: () => mutate(), isPending, error };
};
