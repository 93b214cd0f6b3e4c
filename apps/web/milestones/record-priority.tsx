import { Choice } from '../fields/choice.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const URGENCIES = ['routine', 'urgent'] as const;

interface Values {
  readonly pregnant: YesNoValue;
  readonly injecting: YesNoValue;
  /** Empty until somebody says it: what a referral called urgent does not become routine by a default. */
  readonly urgency: '' | (typeof URGENCIES)[number];
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <YesNo form={form} path="pregnant" label={say('priority.pregnant')} />
      <YesNo form={form} path="injecting" label={say('priority.injecting')} />
      <Choice
        form={form}
        path="urgency"
        label={say('priority.urgency')}
        choices={URGENCIES.map((value) => ({ value, label: say(`urgency.${value}`) }))}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-priority',
  isReplacing: true,
  initial: (): Values => ({ pregnant: '', injecting: '', urgency: '' }),
  Fields,
  body: ({ pregnant, injecting, urgency }) => ({
    pregnant: isYes(pregnant),
    injecting: isYes(injecting),
    urgency: urgency as (typeof URGENCIES)[number],
  }),
});
