import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly note: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return <LongText form={form} path="note" label={say('field.note')} />;
};

export const Form = milestoneForm({
  path: 'confirm-waiting',
  initial: (): Values => ({ note: '' }),
  Fields,
  body: ({ note }) => ({ note: textOrNull(note) }),
});
