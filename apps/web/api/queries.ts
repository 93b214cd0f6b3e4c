import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, isSignedOut } from './answer.js';
import { session } from '../state/session.js';
import { connection } from '../state/connection-state.js';
import { ownAct } from '../state/own-act.js';

/** Called with the error of any request, so that a session that has ended, or a server that is away, is noticed wherever it shows first. */
const noticed = (error: Error): void => {
  if (isSignedOut(error)) session.ended();
  if (isPassing(error)) connection.lost();
};

/** Something that was done here was taken. */
const taken = (): void => ownAct.set(Date.now());

/**
 * The cache of what the pages know of the API. A query is sent again by itself where nobody answers (after 2, 4 and 8 s), and where a page comes back into
 * sight. Nothing is kept anywhere but in memory.
 */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticed }),
  mutationCache: new MutationCache({ onError: noticed, onSuccess: taken }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failed, error) => isPassing(error) && failed < 3,
      retryDelay: (failed) => 2_000 * 2 ** failed,
    },
    mutations: {
      networkMode: 'always',
      retry: (failed, error) => isPassing(error) && failed < 3,
      retryDelay: (failed) => 2_000 * 2 ** failed,
    },
  },
});
