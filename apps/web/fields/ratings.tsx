import { Fieldset, NativeSelect, Textarea } from '@mantine/core';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import css from './fields.module.css';

export const DIMENSIONS = [
  'withdrawal',
  'biomedical',
  'emotional',
  'readiness',
  'relapsePotential',
  'recoveryEnvironment',
] as const;
type Dimension = (typeof DIMENSIONS)[number];
const RATINGS = ['0', '1', '2', '3', '4'] as const;

export type RatingsValues = Readonly<
  Record<Dimension, { readonly rating: '' | (typeof RATINGS)[number]; readonly evidence: string }>
>;

export const noRatings = (): RatingsValues =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, { rating: '', evidence: '' }]),
  ) as unknown as RatingsValues;

type Sent = Record<Dimension, { rating: 0 | 1 | 2 | 3 | 4; evidence: string }>;

/** The ratings as the API takes them. One that is missing is left out, so that the API asks for it. */
export const ratingsOf = (values: RatingsValues): Sent =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const { rating, evidence } = values[dimension];
      return [dimension, { rating: rating === '' ? undefined : Number(rating), evidence }];
    }),
  ) as unknown as Sent;

/** Whether somebody has begun to rate. */
export const isRated = (values: RatingsValues): boolean =>
  DIMENSIONS.some((dimension) => values[dimension].rating !== '' || values[dimension].evidence !== '');

/** Six dimensions, each rated from 0 to 4, with what shows it. */
export const Ratings = ({ form }: { readonly form: Bound }) => {
  const say = useSay();
  return (
    <>
      {DIMENSIONS.map((dimension) => (
        <Fieldset key={dimension} legend={say(`dimension.${dimension}`)} className={css.group}>
          <NativeSelect
            label={say('rating.label')}
            data={[
              { value: '', label: say('field.choose') },
              ...RATINGS.map((value) => ({ value, label: say(`rating.${value}`) })),
            ]}
            {...form.getInputProps(`ratings.${dimension}.rating`)}
          />
          <Textarea
            label={say('rating.evidence')}
            rows={2}
            {...form.getInputProps(`ratings.${dimension}.evidence`)}
          />
        </Fieldset>
      ))}
    </>
  );
};
