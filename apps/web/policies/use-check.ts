import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, Refusal } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { syntaxFault } from './places.js';

type Fault = NonNullable<Schemas['Problem']['errors']>[number];

/** What the rules have said to a document. */
type Said =
  | { readonly state: 'faults'; readonly faults: readonly Fault[] }
  | { readonly state: 'fine'; readonly version: string; readonly isPublished: boolean };

/** What is known of a document that is being written. */
export type Check =
  | Said
  | { readonly state: 'unknown' }
  | { readonly state: 'notJson'; readonly fault: NonNullable<ReturnType<typeof syntaxFault>> }
  | { readonly state: 'failed'; readonly error: Error };

const PAUSE_MS = 800;

const saidTo = async (text: string, signal: AbortSignal): Promise<Said> => {
  const document = JSON.parse(text) as Record<string, unknown>;
  try {
    const { version, published } = await answerOf(
      api.POST('/v1/policies/validate', { body: { document }, signal }),
    );
    return { state: 'fine', version, isPublished: published };
  } catch (error) {
    if (error instanceof Refusal && error.problem.errors)
      return { state: 'faults', faults: error.problem.errors };
    throw error;
  }
};

/**
 * What the rules say to a document, asked 800 ms after the last change; nothing is kept. A text that is no JSON is not sent. While the API is asked, the
 * faults of before stay in sight; that the document was fine does not.
 */
export const useCheck = (text: string): Check => {
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const wrong = syntaxFault(text);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['checkedPolicy', asked],
    queryFn: ({ signal }) => saidTo(asked, signal),
    enabled: wrong === null && syntaxFault(asked) === null,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (wrong) return { state: 'notJson', fault: wrong };
  if (error) return { state: 'failed', error };
  const isOfBefore = isPlaceholderData || asked !== text;
  return data && !(isOfBefore && data.state === 'fine') ? data : { state: 'unknown' };
};
