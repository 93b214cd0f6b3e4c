import { LongText } from '../fields/long-text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const STEPS = ['warningSigns', 'copingSteps', 'peopleAndPlaces', 'contacts', 'professionals'] as const;

interface Values {
  readonly plan: Readonly<Record<(typeof STEPS)[number] | 'meansMadeSafe', string>>;
}

/** Each line is a step, as it is written on paper. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <p className="muted">{say('safety.lines')}</p>
      {[...STEPS, 'meansMadeSafe' as const].map((part) => (
        <LongText key={part} form={form} path={`plan.${part}`} label={say(`safety.${part}`)} isNeeded />
      ))}
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-safety-plan',
  isReplacing: true,
  initial: (): Values => ({
    plan: {
      warningSigns: '',
      copingSteps: '',
      peopleAndPlaces: '',
      contacts: '',
      professionals: '',
      meansMadeSafe: '',
    },
  }),
  Fields,
  body: ({ plan }) => ({
    plan: {
      warningSigns: linesOf(plan.warningSigns),
      copingSteps: linesOf(plan.copingSteps),
      peopleAndPlaces: linesOf(plan.peopleAndPlaces),
      contacts: linesOf(plan.contacts),
      professionals: linesOf(plan.professionals),
      meansMadeSafe: plan.meansMadeSafe,
    },
  }),
});
