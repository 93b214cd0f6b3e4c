import { Level, levelOf, type LevelValue } from '../fields/level.js';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly care: {
    readonly level: LevelValue;
    readonly provider: string;
    readonly firstAppointment: string;
    readonly medicines: string;
    readonly supports: string;
    readonly relapsePlan: string;
  };
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Level form={form} path="care.level" />
      <Line form={form} path="care.provider" label={say('field.provider')} isNeeded />
      <Line
        form={form}
        path="care.firstAppointment"
        label={say('care.first')}
        type="datetime-local"
        isNeeded
      />
      <LongText form={form} path="care.medicines" label={say('care.medicines')} isNeeded />
      <LongText form={form} path="care.supports" label={say('care.supports')} isNeeded />
      <LongText form={form} path="care.relapsePlan" label={say('care.relapsePlan')} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'agree-continuing-care',
  isReplacing: true,
  initial: (): Values => ({
    care: { level: '', provider: '', firstAppointment: '', medicines: '', supports: '', relapsePlan: '' },
  }),
  Fields,
  body: ({ care: { level, firstAppointment, ...care } }, { timeZone }) => ({
    // A text that is no time by the site's clocks is sent as it stands, so that the API names the field.
    care: {
      ...care,
      level: levelOf(level),
      firstAppointment: instantOf(firstAppointment, timeZone) ?? firstAppointment,
    },
  }),
});
