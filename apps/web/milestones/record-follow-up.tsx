import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { numberOf } from '../fields/text.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly day: string;
  readonly reached: YesNoValue;
  /** `''`: nobody asked, or the appointment is still to come. */
  readonly kept: '' | 'yes' | 'no' | 'unknown';
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="day" label={say('followUp.day')} type="number" isNeeded />
      <YesNo form={form} path="reached" label={say('contact.reached')} />
      {form.values.reached === 'yes' && (
        <Choice
          form={form}
          path="kept"
          label={say('followUp.kept')}
          isNeeded={false}
          choices={[
            { value: 'yes', label: say('field.yes') },
            { value: 'no', label: say('field.no') },
            { value: 'unknown', label: say('followUp.keptUnknown') },
          ]}
        />
      )}
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-follow-up',
  initial: (_journey, _program, { day }): Values => ({
    day: typeof day === 'number' ? String(day) : '',
    reached: '',
    kept: '',
  }),
  Fields,
  body: ({ day, reached, kept }) => ({
    ...{ day: numberOf(day), reached: isYes(reached) },
    ...(reached === 'yes' && kept !== '' && { appointmentKept: kept }),
  }),
});
