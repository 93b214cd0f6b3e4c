import { Choice } from '../fields/choice.js';
import { everyOneOf } from '../fields/every-one-of.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { Reason } from '../fields/reason.js';
import { numberOf } from '../fields/text.js';
import { instantOf } from '../words/local-time.js';
import { KINDS } from '../plans/kinds.js';
import { useSay } from '../words/say.js';
import type { BodyOf } from './bodies.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import { missed, useSessionChoices } from './use-session-choices.js';

type Body = BodyOf<'hold-extra-session'>;

const MODES = everyOneOf<Body['mode']>()(['onSite', 'telehealth']);

interface Values {
  readonly makesUp: string;
  readonly start: string;
  readonly minutes: string;
  readonly kind: (typeof KINDS)[number];
  readonly mode: (typeof MODES)[number];
  readonly reason: string;
}

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <OneOf
        form={form}
        path="makesUp"
        label={say('extra.makesUp')}
        none={say('extra.nothing')}
        choices={useSessionChoices(journey.view.journeyId, form.values.makesUp, missed)}
      />
      <Line form={form} path="start" label={say('extra.start')} type="datetime-local" isNeeded />
      <Line form={form} path="minutes" label={say('extra.minutes')} type="number" isNeeded />
      <OneOf
        form={form}
        path="kind"
        label={say('extra.kind')}
        isNeeded
        choices={KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))}
      />
      <Choice
        form={form}
        path="mode"
        label={say('extra.mode')}
        choices={MODES.map((value) => ({ value, label: say(`mode.${value}`) }))}
      />
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'hold-extra-session',
  initial: (_journey, _program, { makesUp }): Values => ({
    ...{ start: '', minutes: '60', kind: 'individual', mode: 'onSite', reason: '' },
    makesUp: typeof makesUp === 'string' ? makesUp : '',
  }),
  Fields,
  body: ({ makesUp, start, minutes, ...said }, { timeZone }) => ({
    ...said,
    makesUp: makesUp === '' ? null : makesUp,
    // A text that is no time by the site's clocks is sent as it stands, so that the API names the field.
    start: instantOf(start, timeZone) ?? start,
    minutes: numberOf(minutes),
    group: null,
  }),
});
