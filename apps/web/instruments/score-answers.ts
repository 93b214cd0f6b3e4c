import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { itemsOf, missingIn, type Chosen } from './answers.js';
import type { Instrument } from './read-instruments.js';

export type Score = Schemas['InstrumentScore'];
export type Sex = '' | 'male' | 'female' | 'other' | 'unknown';

const PAUSE_MS = 300;

/** The score of the answers, once all that are asked are there. The API computes it, and keeps it nowhere. */
export const useScore = ({ code, items, needsSex }: Instrument, chosen: Chosen, sex: Sex) => {
  const isWhole = missingIn(items, chosen) === 0 && (!needsSex || sex !== '');
  const content = JSON.stringify({ items: itemsOf(items, chosen), ...(sex !== '' && { sex }) });
  const [asked] = useDebouncedValue(content, PAUSE_MS);
  const { data, error } = useQuery({
    queryKey: ['score', code, asked],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/v1/instruments/{code}/score', {
          params: { path: { code } },
          body: JSON.parse(asked) as Schemas['InstrumentAnswers'],
          signal,
        }),
      ),
    enabled: isWhole && asked === content,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return { score: isWhole ? data : undefined, error: isWhole ? error : null };
};
