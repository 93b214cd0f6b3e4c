import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';
import { AGAIN, mayPass, tellIfAway } from './ask-again.js';
import { ifMatch } from './if-match.js';
import { fieldFaults } from './field-faults.js';
import { isUnfilled } from './is-unfilled.js';
import { useOnceBack } from './use-once-back.js';

export type DryRun = Schemas['DryRun'];

/** What came of a dry run: an answer, or why there is none. Both are null while fields are not filled in yet. */
export interface Trial {
  readonly dryRun: DryRun | null;
  /** The person may not ask, or nobody answers. Then it is not known what the rules say, and the form says that. */
  readonly error: Error | null;
}

const PAUSE_MS = 400;

// The path is one of many, as in milestones/use-milestone.ts, so the types of the client do not fit.
const post = api.POST as unknown as (
  path: string,
  init: object,
) => Promise<{ data?: DryRun; error?: unknown; response: Response }>;

interface Asked {
  /** Begins with that of the query whose change may change the answer. */
  readonly queryKey: readonly unknown[];
  /** As the document of the API has it, with its parameters. */
  readonly path: string;
  readonly params: { readonly path: object; readonly header?: object };
}

/**
 * Asks what would be said to a form before it is sent, 400 ms after the last change. Nothing is said while a field is not filled in yet, because then
 * there is nothing to decide about. Where nobody answers it is asked again by itself, for a while and once somebody does.
 * @param body null where it is known without asking that there is nothing to ask
 */
export const useTrial = ({ queryKey, path, params }: Asked, body: object | null): Trial => {
  const content = JSON.stringify(body === null || isUnfilled(body) ? null : body);
  const [asked] = useDebouncedValue(content, PAUSE_MS);
  const { data, error, failureReason, isError, refetch } = useQuery({
    queryKey: [...queryKey, 'dryRun', path, params, asked],
    queryFn: ({ signal }) =>
      tellIfAway(
        answerOf(
          post(path, {
            params: { ...params, query: { dryRun: true } },
            body: JSON.parse(asked) as object,
            signal,
          }),
        ),
      ),
    enabled: asked !== 'null',
    ...AGAIN,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  useOnceBack(() => {
    if (isError && mayPass(error)) void refetch();
  });
  // Of what was asked before nothing is kept: it was about another content.
  if (asked === 'null') return { dryRun: null, error: null };
  // Also while it is asked again: until then it is not known what the rules say.
  const failure = failureReason ?? error;
  if (failure) return { dryRun: null, error: fieldFaults(failure).length > 0 ? null : failure };
  return { dryRun: data ?? null, error: null };
};

/**
 * What the rules of a journey would say.
 * @param body as of `useTrial`
 * @param read sequence up to which was read what the form replaces; null where it replaces nothing
 */
export const useDryRun = (
  journeyId: string,
  path: string,
  body: object | null,
  read: number | null = null,
): Trial =>
  useTrial(
    {
      queryKey: journeyQuery(journeyId).queryKey,
      path: `/v1/journeys/{journeyId}/${path}`,
      params: { path: { journeyId }, header: ifMatch(read) },
    },
    body,
  );
