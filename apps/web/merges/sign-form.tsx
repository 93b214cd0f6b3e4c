import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSent } from '../forms/use-sent.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { CHANGED_BY_A_MERGE } from './changed-by-a-merge.js';
import type { Merge } from './read-merges.js';

/** The second signature. It is asked for twice, because from then on everybody sees one client. */
export const SignForm = ({ merge }: { readonly merge: Merge }) => {
  const say = useSay();
  const navigate = useNavigate();
  const form = useForm({ initialValues: {} });
  const toAll = (): void => void navigate({ to: '/merges' });
  const sending = useSent(
    (body: object, key) =>
      answerOf(
        api.POST('/v1/clients/merges/{mergeId}/sign', {
          params: { path: { mergeId: merge.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    CHANGED_BY_A_MERGE,
  );
  return (
    <SendingForm
      form={form}
      title={say('merge.sign')}
      done={say('merge.signed')}
      body={() => ({})}
      isFinal
      sending={sending}
      onCancel={toAll}
      onDone={toAll}
      takesFocus={false}
    >
      <p>{say('merge.signDoes', { survivor: nameOf(merge.survivor) })}</p>
    </SendingForm>
  );
};
