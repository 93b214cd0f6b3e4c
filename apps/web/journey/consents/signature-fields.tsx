import { Fieldset } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Choice } from '../../fields/choice.js';
import fields from '../../fields/fields.module.css';
import { Line } from '../../fields/line.js';
import { LongText } from '../../fields/long-text.js';
import { OneOf } from '../../fields/one-of.js';
import { useSay } from '../../words/say.js';
import type { ConsentValues } from './consent-values.js';

interface Props {
  readonly form: UseFormReturnType<ConsentValues>;
  readonly isMinor: boolean;
}

const HOW = ['ink', 'electronic'] as const;

/** Who has signed, how and when: the client, for a minor the guardian as well, or whoever signs in the client's place. */
export const SignatureFields = ({ form, isMinor }: Props) => {
  const say = useSay();
  const { signer } = form.values;
  const signed = (of: 'client' | 'guardian', legend: string) => (
    <Fieldset legend={legend} className={fields.group}>
      <Line form={form} path={`${of}.name`} label={say('consents.nameAsSigned')} isNeeded />
      <Choice
        form={form}
        path={`${of}.how`}
        label={say('consents.signedHow')}
        choices={HOW.map((value) => ({ value, label: say(`signedHow.${value}`) }))}
      />
      <Line
        form={form}
        path={`${of}.signedAt`}
        label={say('consents.signedAt')}
        type="datetime-local"
        isNeeded
      />
    </Fieldset>
  );
  return (
    <>
      {!isMinor && (
        <Choice
          form={form}
          path="signer"
          label={say('consents.whoSigns')}
          choices={(['client', 'representative'] as const).map((value) => ({
            value,
            label: say(`consentSigner.${value}`),
          }))}
        />
      )}
      {signed('client', say(`consentSigner.${signer}`))}
      {isMinor && signed('guardian', say('consentSigner.guardian'))}
      {signer === 'representative' && (
        <>
          <OneOf
            form={form}
            path="because"
            label={say('consents.inLieu')}
            isNeeded
            choices={(['lacksCapacity', 'deceased'] as const).map((value) => ({
              value,
              label: say(`inLieu.${value}`),
            }))}
          />
          <LongText form={form} path="authority" label={say('consents.authority')} isNeeded />
        </>
      )}
    </>
  );
};
