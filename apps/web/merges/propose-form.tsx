import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { Choice } from '../fields/choice.js';
import { Reason } from '../fields/reason.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSent } from '../forms/use-sent.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { BothSides } from './both-sides.js';
import { MERGES } from './read-merges.js';
import type { Found } from './find-same.js';

interface Proposal {
  /** Id of the client who stays. */
  readonly survivor: string;
  readonly other: string;
  readonly reason: string;
}

interface Props {
  readonly client: Found;
  readonly other: Found;
  readonly onCancel: () => void;
}

/** Both records side by side, which of them stays, and how it is known that they are one person. */
export const ProposeForm = ({ client, other, onCancel }: Props) => {
  const say = useSay();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { survivor: client.id, reason: '' } });
  const sending = useSent(
    ({ survivor, ...body }: Proposal, key) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/merges', {
          params: { path: { clientId: survivor }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [MERGES],
  );
  return (
    <SendingForm
      form={form}
      title={say('merge.propose')}
      done={say('merge.proposed')}
      body={({ survivor, reason }) => ({
        survivor,
        other: survivor === client.id ? other.id : client.id,
        reason,
      })}
      isFinal={false}
      sending={sending}
      onCancel={onCancel}
      onDone={({ id }) => void navigate({ to: '/merges/$mergeId', params: { mergeId: id } })}
    >
      <BothSides first={client.id} second={other.id} />
      <Choice
        form={form}
        path="survivor"
        label={say('merge.stays')}
        choices={[client, other].map((one) => ({
          value: one.id,
          label: `${nameOf(one)}, ${one.recordNumber}`,
        }))}
      />
      <p className="muted">{say('merge.staysWhat')}</p>
      <Reason form={form} isNeeded />
    </SendingForm>
  );
};
