import { noRatings, Ratings, ratingsOf, type RatingsValues } from '../fields/ratings.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly ratings: RatingsValues;
}

const Fields = ({ form }: FieldsProps<Values>) => <Ratings form={form} />;

export const Form = milestoneForm({
  path: 'record-assessment',
  isReplacing: true,
  draft: 'record-assessment',
  initial: (): Values => ({ ratings: noRatings() }),
  Fields,
  body: ({ ratings }) => ({ ratings: ratingsOf(ratings) }),
});
