import { Choice } from '../fields/choice.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const HOW = ['onPaper', 'onScreen'] as const;

interface Values {
  readonly signer: 'client' | 'clinician' | 'guardian';
  readonly how: (typeof HOW)[number];
}

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  const signers = ['client', 'clinician', ...(journey.view.minor ? (['guardian'] as const) : [])] as const;
  return (
    <>
      <Choice
        form={form}
        path="signer"
        label={say('sign.signer')}
        choices={signers.map((value) => ({ value, label: say(`signer.${value}`) }))}
      />
      <Choice
        form={form}
        path="how"
        label={say('sign.how')}
        choices={HOW.map((value) => ({ value, label: say(`how.${value}`) }))}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'sign-plan',
  isReplacing: true,
  isFinal: true,
  initial: (): Values => ({ signer: 'client', how: 'onPaper' }),
  Fields,
  body: (values) => values,
});
