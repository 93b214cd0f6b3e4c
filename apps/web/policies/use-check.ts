import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, Refusal } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { syntaxFault } from './places.js';

type Fault = NonNullable<Schemas['Problem']['errors']>[number];

/** What is known of a document that is being written. */
export type Check =
  | { readonly state: 'unknown' }
  | { readonly state: 'notJson'; readonly fault: NonNullable<ReturnType<typeof syntaxFault>> }
  | { readonly state: 'faults'; readonly faults: readonly Fault[] }
  | { readonly state: 'fine'; readonly version: string; readonly isPublished: boolean }
  | { readonly state: 'failed'; readonly error: Error };

const PAUSE_MS = 800;

/** What the rules say to a document, asked 800 ms after the last change; nothing is kept. What is no JSON nobody is asked about. */
export const useCheck = (text: string): Check => {
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const wrong = syntaxFault(text);
  const { data, error } = useQuery({
    queryKey: ['checkedPolicy', asked],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/v1/policies/validate', {
          body: { document: JSON.parse(asked) as Record<string, unknown> },
          signal,
        }),
      ),
    enabled: wrong === null && syntaxFault(asked) === null,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (wrong) return { state: 'notJson', fault: wrong };
  if (error instanceof Refusal && error.problem.errors)
    return { state: 'faults', faults: error.problem.errors };
  if (error) return { state: 'failed', error };
  return data ? { state: 'fine', version: data.version, isPublished: data.published } : { state: 'unknown' };
};
