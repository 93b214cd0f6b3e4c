import { Choice } from '../fields/choice.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly signer: 'client' | 'guardian';
}

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  const signers = journey.view.minor ? (['client', 'guardian'] as const) : (['client'] as const);
  return (
    <Choice
      form={form}
      path="signer"
      label={say('consent.signer')}
      choices={signers.map((value) => ({ value, label: say(`signer.${value}`) }))}
    />
  );
};

export const Form = milestoneForm({
  path: 'record-consent',
  initial: (): Values => ({ signer: 'client' }),
  Fields,
  body: (values) => values,
});
