import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { OneOf } from '../fields/one-of.js';
import { SendingForm } from '../forms/sending-form.js';
import { ownSessionsQuery, type OwnSession } from '../milestones/read-own-sessions.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { useSessionChoices } from '../milestones/use-session-choices.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import type { OfCall } from './call-of.js';

interface Props extends OfCall {
  /** Local date of the sessions that the client did not come to. */
  readonly date: string;
}

/** Records a call after a no-show. Which session it is about is chosen already: one of the day that the task names. */
export const NoShowForm = (props: Props) => (
  <Asked query={useQuery(ownSessionsQuery(props.journeyId))} rows={2}>
    {(sessions) => <OfSession {...props} sessions={noShowsOf(props.date)(sessions)} />}
  </Asked>
);

const noShowsOf =
  (date: string) =>
  (sessions: readonly OwnSession[]): readonly OwnSession[] =>
    sessions.filter(({ session, outcome }) => outcome === 'noShow' && session.startsWith(`${date}.`));

interface OfSessionProps extends Props {
  readonly sessions: readonly OwnSession[];
}

const OfSession = ({ journeyId, date, title, reached, sessions, onCancel, onDone }: OfSessionProps) => {
  const say = useSay();
  const form = useForm({ initialValues: { session: sessions[0]?.session ?? '' } });
  const choices = useSessionChoices(journeyId, form.values.session, noShowsOf(date));
  return (
    <SendingForm
      form={form}
      isInRow
      title={title}
      action={say('today.recordCall')}
      done={say('done.contact-no-show')}
      body={({ session }) => ({ session, reached })}
      isFinal={false}
      sending={useMilestone(journeyId, 'contact-no-show')}
      onCancel={onCancel}
      onDone={onDone}
    >
      <OneOf form={form} path="session" label={say('noShow.session')} choices={choices} isNeeded />
    </SendingForm>
  );
};
