import type { UseFormReturnType } from '@mantine/form';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { factForm } from './fact-form.js';

const SOURCES = ['self', 'family', 'staff', 'positiveTest'] as const;

interface Values {
  readonly source: '' | (typeof SOURCES)[number];
  readonly usedOn: string;
  readonly note: string;
}

const Fields = ({ form }: { readonly form: UseFormReturnType<Values> }) => {
  const say = useSay();
  return (
    <>
      <p>{say('report.relapseDoes')}</p>
      <Choice
        form={form}
        path="source"
        label={say('relapse.source')}
        choices={SOURCES.map((value) => ({ value, label: say(`relapseSource.${value}`) }))}
      />
      <Line form={form} path="usedOn" label={say('relapse.usedOn')} type="date" />
      <LongText form={form} path="note" label={say('field.note')} />
    </>
  );
};

export const Form = factForm({
  fact: 'relapse',
  initial: (): Values => ({ source: '', usedOn: '', note: '' }),
  Fields,
  body: ({ source, usedOn, note }) => ({
    source: source as (typeof SOURCES)[number],
    note: textOrNull(note),
    ...(usedOn !== '' && { usedOn }),
  }),
});
