import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

export type DryRun = Schemas['DryRun'];

const PAUSE_MS = 400;

// The address is one of many, as of a milestone (milestones/use-milestone.ts).
const post = api.POST as unknown as (
  path: string,
  init: object,
) => Promise<{ data?: DryRun; error?: unknown; response: Response }>;

/**
 * What the rules would say to what stands in a form, before it is sent: asked 400 ms after the last change. Nothing while a field is
 * not filled in yet, since then there is nothing to decide about. @param body null where that is known before it is asked
 */
export const useDryRun = (journeyId: string, path: string, body: object | null): DryRun | undefined => {
  const content = JSON.stringify(body);
  const [asked] = useDebouncedValue(content, PAUSE_MS);
  const { data, isError } = useQuery({
    queryKey: [...journeyQuery(journeyId).queryKey, 'dryRun', path, asked],
    queryFn: ({ signal }) =>
      answerOf(
        post(`/v1/journeys/{journeyId}/${path}`, {
          params: { path: { journeyId }, query: { dryRun: true } },
          body: JSON.parse(asked) as object,
          signal,
        }),
      ),
    enabled: asked !== 'null',
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return isError ? undefined : data;
};
