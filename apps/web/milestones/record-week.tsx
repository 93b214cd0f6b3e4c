import { Line } from '../fields/line.js';
import { numberOf } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const HOURS = ['plannedHours', 'deliveredHours', 'excusedHours'] as const;

type Values = Readonly<Record<'week' | (typeof HOURS)[number], string>>;

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="week" label={say('week.monday')} type="date" isNeeded />
      {HOURS.map((hours) => (
        <Line key={hours} form={form} path={hours} label={say(`week.${hours}`)} type="number" isNeeded />
      ))}
    </>
  );
};

/** The hours of a week of a plan that names no sessions (R-DOSE-WEEKS). A second report of a week replaces the first. */
export const Form = milestoneForm({
  path: 'record-week',
  isReplacing: true,
  initial: (_journey, _program, { week, plannedHours }): Values => ({
    week: typeof week === 'string' ? week : '',
    plannedHours: typeof plannedHours === 'number' ? String(plannedHours) : '',
    deliveredHours: '',
    excusedHours: '0',
  }),
  Fields,
  body: ({ week, plannedHours, deliveredHours, excusedHours }) => ({
    week,
    plannedHours: numberOf(plannedHours),
    deliveredHours: numberOf(deliveredHours),
    excusedHours: numberOf(excusedHours),
  }),
});
