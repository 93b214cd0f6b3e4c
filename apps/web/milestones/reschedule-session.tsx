import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { Reason } from '../fields/reason.js';
import { useNow } from '../words/due-words.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import { isToCome } from './read-own-sessions.js';
import { useSessionChoices } from './use-session-choices.js';

interface Values {
  readonly session: string;
  readonly start: string;
  readonly reason: string;
}

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  const now = useNow();
  const choices = useSessionChoices(journey.view.journeyId, form.values.session, (sessions) =>
    sessions.filter((session) => isToCome(session, now)),
  );
  return (
    <>
      <OneOf form={form} path="session" label={say('reschedule.session')} choices={choices} isNeeded />
      <Line form={form} path="start" label={say('reschedule.start')} type="datetime-local" isNeeded />
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'reschedule-session',
  initial: (_journey, _program, { session }): Values => ({
    session: typeof session === 'string' ? session : '',
    start: '',
    reason: '',
  }),
  Fields,
  body: ({ session, start, reason }, { timeZone }) => ({
    session,
    // A text that is no time by the site's clocks is sent as it stands, so that the API names the field.
    start: instantOf(start, timeZone) ?? start,
    reason,
  }),
});
