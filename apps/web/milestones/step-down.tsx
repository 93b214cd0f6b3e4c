import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reason: string;
}

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  const isRecommended = journey.view.treatment?.taper === 'recommended';
  return (
    <>
      <p>{say(isRecommended ? 'taper.recommended' : 'taper.notRecommended')}</p>
      <Reason form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'step-down',
  initial: (): Values => ({ reason: '' }),
  Fields,
  body: ({ reason }) => ({ reason: textOrNull(reason) }),
});
