import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { Reason } from '../fields/reason.js';
import { numberOf } from '../fields/text.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import type { BodyOf } from './bodies.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import { missedQuery } from './read-missed.js';

type Body = BodyOf<'hold-extra-session'>;

const KINDS = ['individual', 'group', 'family'] as const satisfies readonly Body['kind'][];
const MODES = ['onSite', 'telehealth'] as const satisfies readonly Body['mode'][];

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
  const { formatDate } = useIntl();
  const { data: missed = [] } = useQuery(missedQuery(journey.view.journeyId));
  return (
    <>
      <OneOf
        form={form}
        path="makesUp"
        label={say('extra.makesUp')}
        none={say('extra.nothing')}
        choices={missed.map(({ session, start, kind }) => ({
          value: session,
          label: [
            formatDate(start, { weekday: 'short', day: 'numeric', month: 'short' }),
            formatDate(start, { hour: 'numeric', minute: '2-digit' }),
            say(`kind.${kind}`),
          ].join(', '),
        }))}
      />
      <Line form={form} path="start" label={say('extra.start')} type="datetime-local" isNeeded />
      <Line form={form} path="minutes" label={say('extra.minutes')} type="number" isNeeded />
      <Choice
        form={form}
        path="kind"
        label={say('extra.kind')}
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
  initial: (): Values => ({
    ...{ makesUp: '', start: '', minutes: '60', kind: 'individual', mode: 'onSite', reason: '' },
  }),
  Fields,
  body: ({ makesUp, start, minutes, ...said }, { timeZone }) => ({
    ...said,
    makesUp: makesUp === '' ? null : makesUp,
    // What is no time there is sent as it stands, so that the API names the field.
    start: instantOf(start, timeZone) ?? start,
    minutes: numberOf(minutes),
    group: null,
  }),
});
