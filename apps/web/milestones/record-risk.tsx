import { Link } from '@tanstack/react-router';
import { Choice } from '../fields/choice.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import { wayToRiskScreen } from './ways.js';

const LEVELS = ['none', 'low', 'moderate', 'high'] as const;

interface Values {
  readonly level: '' | (typeof LEVELS)[number];
}

const Fields = ({ form, journey: { view } }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <p>
        {say('risk.byJudgement')}{' '}
        <Link {...wayToRiskScreen(view.journeyId, view.phase)}>{say('risk.byItems')}</Link>
      </p>
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
    </>
  );
};

/** A level that somebody has found by judgement. One of the C-SSRS is the instrument with its items, and R-RISK makes the level of them (ADR 62). */
export const Form = milestoneForm({
  path: 'record-risk',
  initial: (): Values => ({ level: '' }),
  Fields,
  body: ({ level }) => ({ level: level as (typeof LEVELS)[number], source: 'judgement' }),
});
