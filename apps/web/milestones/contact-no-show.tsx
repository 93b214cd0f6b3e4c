import { OneOf } from '../fields/one-of.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import type { OwnSession } from './read-own-sessions.js';
import { missed, useSessionChoices } from './use-session-choices.js';

interface Values {
  readonly session: string;
  readonly reached: YesNoValue;
}

const noShows = (sessions: readonly OwnSession[]): readonly OwnSession[] =>
  missed(sessions).filter(({ outcome }) => outcome === 'noShow');

const Fields = ({ form, journey }: FieldsProps<Values>) => {
  const say = useSay();
  const { session } = form.values;
  const choices = useSessionChoices(journey.view.journeyId, session, noShows);
  return (
    <>
      <OneOf form={form} path="session" label={say('noShow.session')} choices={choices} isNeeded />
      <YesNo form={form} path="reached" label={say('contact.reached')} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'contact-no-show',
  initial: (_journey, _program, { session }): Values => ({
    session: typeof session === 'string' ? session : '',
    reached: '',
  }),
  Fields,
  body: ({ session, reached }) => ({ session, reached: isYes(reached) }),
});
