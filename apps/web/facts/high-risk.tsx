import type { UseFormReturnType } from '@mantine/form';
import { Choice } from '../fields/choice.js';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { factForm } from './fact-form.js';

const SOURCES = ['C-SSRS', 'judgement'] as const;

interface Values {
  readonly source: (typeof SOURCES)[number];
  readonly note: string;
}

const Fields = ({ form }: { readonly form: UseFormReturnType<Values> }) => {
  const say = useSay();
  return (
    <>
      <p>{say('report.riskDoes')}</p>
      <Choice
        form={form}
        path="source"
        label={say('risk.source')}
        choices={SOURCES.map((value) => ({ value, label: say(`source.${value}`) }))}
      />
      <LongText form={form} path="note" label={say('field.note')} />
    </>
  );
};

export const Form = factForm({
  fact: 'high-risk',
  initial: (): Values => ({ source: 'judgement', note: '' }),
  Fields,
  body: ({ source, note }) => ({ source, note: textOrNull(note) }),
});
