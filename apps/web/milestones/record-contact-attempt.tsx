import { Choice } from '../fields/choice.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const WAYS = ['call', 'text', 'letter', 'referrer', 'inPerson'] as const;

interface Values {
  readonly reached: YesNoValue;
  readonly way: (typeof WAYS)[number];
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <YesNo form={form} path="reached" label={say('contact.reached')} />
      <Choice
        form={form}
        path="way"
        label={say('contact.way')}
        choices={WAYS.map((value) => ({ value, label: say(`way.${value}`) }))}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-contact-attempt',
  initial: (): Values => ({ reached: '', way: 'call' }),
  Fields,
  body: ({ reached, way }) => ({ reached: isYes(reached), way }),
});
