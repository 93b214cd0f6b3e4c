import { Fieldset } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Choice } from '../../fields/choice.js';
import fields from '../../fields/fields.module.css';
import { Line } from '../../fields/line.js';
import { LongText } from '../../fields/long-text.js';
import { OneOf } from '../../fields/one-of.js';
import { Several } from '../../fields/several.js';
import { useSay } from '../../words/say.js';
import type { ConsentValues } from './consent-values.js';
import type { Directory } from './read-consents.js';

const BASES = ['named', 'treatmentPaymentOperations', 'criminalJustice'] as const;
const CLASSES = ['treatingProviders', 'healthPlans', 'thirdPartyPayers', 'operationsSupport'] as const;

interface Props {
  readonly form: UseFormReturnType<ConsentValues>;
  readonly directory: Directory;
}

/** What is told to whom, for what, and until when: each element that 42 CFR 2.31 asks for. */
export const ConsentFields = ({ form, directory }: Props) => {
  const say = useSay();
  const { basis, ends, classes } = form.values;
  const isForAll = basis === 'treatmentPaymentOperations';
  const endings = [
    { value: 'day', label: say('expiry.day') },
    ...directory.expiryEvents
      .filter(({ id }) => id !== 'caseDisposition' || basis === 'criminalJustice')
      .map(({ id }) => ({ value: id, label: say(`expiry.${id}`) })),
    ...(isForAll ? [{ value: 'none', label: say('expiry.none') }] : []),
  ];
  return (
    <>
      <Choice
        form={form}
        path="basis"
        label={say('consents.basis')}
        choices={BASES.map((value) => ({ value, label: say(`basis.${value}`) }))}
      />
      <Line form={form} path="discloser" label={say('consents.discloser')} isNeeded />
      <Several
        form={form}
        path="kinds"
        label={say('consents.what')}
        choices={directory.kinds.map(({ id }) => ({ value: id, label: say(`consentKind.${id}`) }))}
      />
      <Fieldset legend={say('consents.toWhom')} className={fields.group}>
        {classes.length === 0 && (
          <OneOf
            form={form}
            path="recipient"
            label={say('consents.recipient')}
            choices={directory.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {directory.items.length === 0 && <p>{say('consents.noRecipients')}</p>}
        {isForAll && (
          <>
            <Several
              form={form}
              path="classes"
              label={say('consents.orClasses')}
              choices={CLASSES.map((value) => ({ value, label: say(`recipientClass.${value}`) }))}
            />
            {classes.length > 0 && <Line form={form} path="described" label={say('consents.described')} />}
          </>
        )}
      </Fieldset>
      <LongText form={form} path="purpose" label={say('consents.purposeLabel')} isNeeded />
      <LongText form={form} path="revocation" label={say('consents.revocation')} isNeeded />
      {isForAll && (
        <>
          <LongText form={form} path="redisclosure" label={say('consents.redisclosure')} isNeeded />
          <LongText form={form} path="refusal" label={say('consents.refusal')} isNeeded />
        </>
      )}
      <OneOf form={form} path="ends" label={say('consents.ends')} isNeeded choices={endings} />
      {ends === 'day' && (
        <Line form={form} path="lastDay" label={say('consents.lastDay')} type="date" isNeeded />
      )}
    </>
  );
};
