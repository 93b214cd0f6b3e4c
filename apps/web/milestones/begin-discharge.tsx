import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const REASONS = ['completed', 'droppedOut', 'terminatedByFacility', 'transferred', 'other'] as const;

interface Values {
  readonly because: '' | (typeof REASONS)[number];
  readonly criteriaMet: YesNoValue;
  readonly reason: string;
  readonly lastDay: string;
  /** The policy takes a last day of treatment that is ahead, so that the form asks for it. */
  readonly asksDay: boolean;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <OneOf
        form={form}
        path="because"
        label={say('discharge.because')}
        isNeeded
        choices={REASONS.map((value) => ({ value, label: say(`because.${value}`) }))}
      />
      <YesNo form={form} path="criteriaMet" label={say('discharge.criteriaMet')} />
      {form.values.asksDay && (
        <Line
          form={form}
          path="lastDay"
          label={say('discharge.lastDay')}
          hint={say('discharge.lastDayHint')}
          type="date"
          isNeeded
        />
      )}
      <Reason form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'begin-discharge',
  isFinal: true,
  initial: (_journey, _program, { lastDay }): Values => ({
    ...{ because: '', criteriaMet: '', reason: '' },
    lastDay: typeof lastDay === 'string' ? lastDay : '',
    asksDay: typeof lastDay === 'string',
  }),
  Fields,
  body: ({ because, criteriaMet, reason, lastDay, asksDay }) => ({
    because: because as (typeof REASONS)[number],
    criteriaMet: isYes(criteriaMet),
    reason: textOrNull(reason),
    ...(asksDay && lastDay !== '' && { lastDay }),
  }),
});
