import { Choice } from '../fields/choice.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const LEVELS = ['none', 'low', 'moderate', 'high'] as const;
const SOURCES = ['C-SSRS', 'judgement'] as const;

interface Values {
  readonly level: '' | (typeof LEVELS)[number];
  readonly source: (typeof SOURCES)[number];
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Choice
        form={form}
        path="level"
        label={say('risk.level')}
        choices={LEVELS.map((value) => ({ value, label: say(`risk.${value}`) }))}
      />
      {form.values.level === 'high' && (
        <p role="alert" className="late">
          {say('risk.alerts')}
        </p>
      )}
      <Choice
        form={form}
        path="source"
        label={say('risk.source')}
        choices={SOURCES.map((value) => ({ value, label: say(`source.${value}`) }))}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-risk',
  initial: (): Values => ({ level: '', source: 'C-SSRS' }),
  Fields,
  body: ({ level, source }) => ({ level: level as (typeof LEVELS)[number], source }),
});
