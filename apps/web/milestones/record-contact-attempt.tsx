import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { YesNo } from '../fields/yes-no.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

/** The ways in which a client may be reached. */
export const CONTACT_WAYS = ['call', 'text', 'letter', 'referrer', 'inPerson'] as const;

interface Values {
  readonly reached: YesNoValue;
  readonly way: (typeof CONTACT_WAYS)[number];
  readonly note: string;
  /** `''`: it was just now. */
  readonly triedAt: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <YesNo form={form} path="reached" label={say('contact.reached')} />
      <Choice
        form={form}
        path="way"
        label={say('contact.way')}
        choices={CONTACT_WAYS.map((value) => ({ value, label: say(`way.${value}`) }))}
      />
      <LongText form={form} path="note" label={say('field.note')} hint={say('contact.noteHint')} />
      <Line
        form={form}
        path="triedAt"
        label={say('field.triedAt')}
        type="datetime-local"
        hint={say('contact.triedAtHint')}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-contact-attempt',
  initial: (): Values => ({ reached: '', way: 'call', note: '', triedAt: '' }),
  Fields,
  body: ({ reached, way, note, triedAt }, { timeZone }) => ({
    ...{ reached: isYes(reached), way },
    ...(textOrNull(note) !== null && { note }),
    // A text that is no time by the site's clocks is sent as it stands, so that the API names the field.
    ...(triedAt !== '' && { triedAt: instantOf(triedAt, timeZone) ?? triedAt }),
  }),
});
