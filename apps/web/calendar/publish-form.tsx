import { useForm } from '@mantine/form';
import { Reason } from '../fields/reason.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import css from './calendar.module.css';
import { bodyOf, type Days } from './days.js';
import { usePublishing, type Publication } from './use-publishing.js';

interface Props {
  readonly site: string;
  readonly days: Days;
  /** How many journeys are told, as they were counted just now. */
  readonly of: number;
  readonly onCancel: () => void;
  readonly onDone: (publication: Publication) => void;
}

/** Asks for the reason, then reads it back before it is sent: every open journey of the site is told, one after the other. */
export const PublishForm = ({ site, days, of, onCancel, onDone }: Props) => {
  const say = useSay();
  const form = useForm({ initialValues: { reason: '' } });
  const { answered, ...sending } = usePublishing(site);
  return (
    <SendingForm
      form={form}
      title={say('calendar.publish')}
      takesFocus={false}
      done={say('calendar.done')}
      body={({ reason }) => ({ ...bodyOf(days), reason })}
      isFinal
      sending={sending}
      onCancel={onCancel}
      onDone={onDone}
      // The page asks before it is left, for the days and the reason at once.
      isKept
    >
      <p>{say('calendar.does', { count: of })}</p>
      <Reason form={form} isNeeded />
      {sending.isPending && (
        <>
          <p id="publishing">{say('calendar.soFar', { answered, of })}</p>
          <progress
            className={css.progress}
            aria-labelledby="publishing"
            value={answered}
            max={Math.max(1, of)}
          />
        </>
      )}
    </SendingForm>
  );
};
