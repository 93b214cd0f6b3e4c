import { Line } from '../fields/line.js';
import { isYes, YesNo, type YesNoValue } from '../fields/yes-no.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly session: string;
  readonly reached: YesNoValue;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="session" label={say('noShow.session')} hint={say('noShow.hint')} isNeeded />
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
