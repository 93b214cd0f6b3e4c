import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reached: YesNoValue;
  readonly note: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <YesNo form={form} path="reached" label={say('contact.reached')} />
      <LongText form={form} path="note" label={say('field.note')} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-provider-call',
  initial: (): Values => ({ reached: '', note: '' }),
  Fields,
  body: ({ reached, note }) => ({ reached: isYes(reached), note: textOrNull(note) }),
});
