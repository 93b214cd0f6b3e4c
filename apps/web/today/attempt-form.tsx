import { useForm } from '@mantine/form';
import { Choice } from '../fields/choice.js';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { CONTACT_WAYS } from '../milestones/record-contact-attempt.js';
import { useSay } from '../words/say.js';
import type { OfCall } from './call-of.js';

interface Values {
  readonly way: (typeof CONTACT_WAYS)[number];
  readonly note: string;
}

/** Records an attempt to reach a client: in which way it was, and what is noted of it. */
export const AttemptForm = ({ journeyId, title, reached, onCancel, onDone }: OfCall) => {
  const say = useSay();
  const form = useForm<Values>({ initialValues: { way: 'call', note: '' } });
  return (
    <SendingForm
      form={form}
      isInRow
      title={title}
      action={say('today.recordCall')}
      done={say('done.record-contact-attempt')}
      body={({ way, note }) => ({ reached, way, ...(textOrNull(note) !== null && { note }) })}
      isFinal={false}
      sending={useMilestone(journeyId, 'record-contact-attempt')}
      onCancel={onCancel}
      onDone={onDone}
    >
      <Choice
        form={form}
        path="way"
        label={say('contact.way')}
        choices={CONTACT_WAYS.map((value) => ({ value, label: say(`way.${value}`) }))}
      />
      <LongText form={form} path="note" label={say('field.note')} hint={say('contact.noteHint')} />
    </SendingForm>
  );
};
