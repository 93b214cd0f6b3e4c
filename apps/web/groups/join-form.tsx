import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { OneOf } from '../fields/one-of.js';
import { RefusedBeforehand } from '../forms/refused-beforehand.js';
import { SendingForm } from '../forms/sending-form.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { clientsQuery } from './clients-of-track.js';
import type { GroupAfter, GroupInFull } from './read-groups.js';
import { useJoin, type Joining } from './use-arrange.js';
import { useJoinTrial } from './use-group-trial.js';

interface Props {
  readonly trackId: string;
  readonly group: GroupInFull;
  readonly onCancel: () => void;
  readonly onDone: (group: GroupAfter) => void;
}

const bodyOf = ({ journeyId, partner }: { journeyId: string; partner: string }): Joining => ({
  journeyId,
  partner: partner === '' ? null : partner,
});

/** Puts a client, or a couple, on the roster by hand. Clients whose plans name the group come on it by that (R-GROUP). */
export const JoinForm = ({ trackId, group: { id, kind, members }, onCancel, onDone }: Props) => {
  const say = useSay();
  const form = useForm({ initialValues: { journeyId: '', partner: '' } });
  const sending = useJoin(trackId, id);
  const trial = useJoinTrial(trackId, id, bodyOf(form.values));
  const { data = [] } = useQuery(clientsQuery(trackId));
  const choices = data
    .filter(({ journeyId }) => !members.some((member) => member.journeyId === journeyId))
    .map(({ journeyId, client }) => ({
      value: journeyId,
      label: `${nameOf(client)}, ${client.recordNumber}`,
    }));
  return (
    <SendingForm
      form={form}
      title={say('group.join')}
      done={say('group.joined')}
      body={bodyOf}
      isFinal={false}
      sending={sending}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p>{say('group.joinHint')}</p>
      <OneOf form={form} path="journeyId" label={say('caseload.client')} choices={choices} isNeeded />
      {kind === 'couples' && (
        <OneOf form={form} path="partner" label={say('group.partner')} choices={choices} isNeeded />
      )}
      {!sending.error && <RefusedBeforehand trial={trial} />}
    </SendingForm>
  );
};
