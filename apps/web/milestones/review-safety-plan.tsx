import { LongText } from '../fields/long-text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly summary: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return <LongText form={form} path="summary" label={say('review.summary')} isNeeded />;
};

export const Form = milestoneForm({
  path: 'review-safety-plan',
  isReplacing: true,
  initial: (): Values => ({ summary: '' }),
  Fields,
  body: (values) => values,
});
