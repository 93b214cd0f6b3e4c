import { useForm } from '@mantine/form';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { LongText } from '../../fields/long-text.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { useSay } from '../../words/say.js';
import { notesKey } from './read-notes.js';

const route = getRouteApi('/frame/journeys/$journeyId/notes/new');

interface Values {
  readonly note: string;
}

/** A note, kept apart from the rest of the record. */
export const NewNotePage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const navigate = useNavigate();
  const back = (): void => void navigate({ to: '/journeys/$journeyId/notes', params: { journeyId } });
  const form = useForm<Values>({ initialValues: { note: '' } });
  const sending = useSent(
    (body: Values, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/counselling-notes', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [notesKey(journeyId)],
  );
  return (
    <SendingForm
      form={form}
      title={say('notes.write')}
      done={say('notes.written')}
      body={(values) => values}
      isFinal={false}
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p className="muted">{say('notes.who')}</p>
      <LongText form={form} path="note" label={say('notes.note')} isNeeded />
    </SendingForm>
  );
};
