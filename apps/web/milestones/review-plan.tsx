import { LongText } from '../fields/long-text.js';
import { OneOf } from '../fields/one-of.js';
import { isRated, noRatings, Ratings, ratingsOf, type RatingsValues } from '../fields/ratings.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const FINDINGS = ['continue', 'step', 'transfer', 'discharge'] as const;

interface Values {
  readonly summary: string;
  readonly ratings: RatingsValues;
  readonly finding: '' | (typeof FINDINGS)[number];
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <LongText form={form} path="summary" label={say('review.summary')} isNeeded />
      <p className="muted">{say('review.ratings')}</p>
      <Ratings form={form} />
      <OneOf
        form={form}
        path="finding"
        label={say('review.finding')}
        choices={FINDINGS.map((value) => ({ value, label: say(`finding.${value}`) }))}
      />
      <Reason form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'review-plan',
  isReplacing: true,
  initial: (): Values => ({ summary: '', ratings: noRatings(), finding: '', reason: '' }),
  Fields,
  body: ({ summary, ratings, finding, reason }) => ({
    summary,
    ...(isRated(ratings) && { ratings: ratingsOf(ratings) }),
    ...(finding !== '' && { finding }),
    reason: textOrNull(reason),
  }),
});
