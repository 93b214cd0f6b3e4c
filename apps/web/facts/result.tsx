import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '../api/client.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { numberOf } from '../fields/text.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { factForm } from './fact-form.js';
import { everyOneOf } from '../fields/every-one-of.js';

type Code = Schemas['InstrumentTotal']['instrument'];

const CODES = everyOneOf<Code>()([
  'PHQ-2',
  'PHQ-9',
  'PHQ-9-TEEN',
  'GAD-7',
  'AUDIT',
  'AUDIT-C',
  'DAST-10',
  'C-SSRS',
  'BAM-USE',
  'PCL-5',
  'SCOFF',
]);

interface Values {
  readonly result: {
    readonly instrument: '' | Code;
    readonly total: string;
    readonly takenAt: string;
  };
}

const Fields = ({ form }: { readonly form: UseFormReturnType<Values> }) => {
  const say = useSay();
  return (
    <>
      <OneOf
        form={form}
        path="result.instrument"
        label={say('result.instrument')}
        isNeeded
        choices={CODES.map((value) => ({ value, label: value }))}
      />
      <Line form={form} path="result.total" label={say('result.total')} type="number" isNeeded />
      <Line form={form} path="result.takenAt" label={say('result.takenAt')} type="datetime-local" isNeeded />
    </>
  );
};

export const Form = factForm({
  fact: 'result',
  initial: (): Values => ({ result: { instrument: '', total: '', takenAt: '' } }),
  Fields,
  body: ({ result: { instrument, total, takenAt } }, { timeZone }) => ({
    result: {
      instrument: instrument as Code,
      total: numberOf(total),
      takenAt: instantOf(takenAt, timeZone) ?? takenAt,
    },
  }),
});
