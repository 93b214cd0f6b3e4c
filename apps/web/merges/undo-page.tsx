import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { Reason } from '../fields/reason.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSent } from '../forms/use-sent.js';
import { Asked } from '../parts/asked.js';
import { PageHead } from '../parts/page-head.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { CHANGED_BY_A_MERGE } from './changed-by-a-merge.js';
import { mergeQuery, type Merge } from './read-merges.js';

const route = getRouteApi('/frame/merges/$mergeId/undo');

/** Parts two who were made one, or declines what was proposed; in both cases with a reason. */
export const UndoMergePage = () => {
  const say = useSay();
  const { mergeId } = route.useParams();
  return (
    <>
      <PageHead page={`merge ${mergeId} undo`} title={say('merge.title')} />
      <Asked query={useQuery(mergeQuery(mergeId))} rows={4}>
        {(merge) => <UndoForm merge={merge} />}
      </Asked>
    </>
  );
};

const UndoForm = ({ merge: { id, survivor, other, signed } }: { readonly merge: Merge }) => {
  const say = useSay();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { reason: '' } });
  const back = (): void => void navigate({ to: '/merges/$mergeId', params: { mergeId: id } });
  const sending = useSent(
    (body: Schemas['UndoMerge'], key) =>
      answerOf(
        api.POST('/v1/clients/merges/{mergeId}/undo', {
          params: { path: { mergeId: id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    CHANGED_BY_A_MERGE,
  );
  return (
    <SendingForm
      form={form}
      title={say(signed ? 'merge.undo' : 'merge.decline')}
      done={say(signed ? 'merge.undone' : 'merge.declined')}
      body={({ reason }) => ({ reason })}
      isFinal={false}
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p>{say('merge.both', { survivor: nameOf(survivor), other: nameOf(other) })}</p>
      <p className="muted">{say(signed ? 'merge.undoDoes' : 'merge.declineDoes')}</p>
      <Reason form={form} isNeeded />
    </SendingForm>
  );
};
