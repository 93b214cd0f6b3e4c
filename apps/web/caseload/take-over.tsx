import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { useMe } from '../api/me.js';
import { useSent } from '../forms/use-sent.js';
import { ProblemBox } from '../parts/problem-box.js';
import { useSay } from '../words/say.js';

interface Props {
  readonly journeyId: string;
  readonly name: string;
}

/** The client comes into the caseload of whoever presses it, and their journey is opened. If somebody was faster, the refusal says so. */
export const TakeOver = ({ journeyId, name }: Props) => {
  const say = useSay();
  const { id } = useMe();
  const navigate = useNavigate();
  const { send, isPending, error } = useSent(
    (body: { role: 'clinician'; staffId: string }, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/assign-care-team', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [['caseload'], ['tasks'], ['journey', journeyId]],
  );
  const onSuccess = (): void => {
    notifications.show({
      message: say('unassigned.taken'),
      closeButtonProps: { 'aria-label': say('close') },
    });
    void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
  };
  return (
    <div className="stack">
      <Button
        loading={isPending}
        aria-label={say('unassigned.takeNamed', { name })}
        onClick={() => send({ role: 'clinician', staffId: id }, { onSuccess })}
      >
        {say('unassigned.take')}
      </Button>
      {error && <ProblemBox error={error} />}
    </div>
  );
};
