import { useForm } from '@mantine/form';
import { LongText } from '../fields/long-text.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import css from './compare.module.css';
import { useAdoption, type Adoption } from './use-adoption.js';

interface Props {
  readonly version: string;
  readonly journeyIds: readonly string[];
  readonly onCancel: () => void;
  readonly onDone: (adoption: Adoption) => void;
}

/** Lets several journeys adopt a policy, with one reason for all of them. It is read back before it is sent, because no button takes it back. */
export const AdoptForm = ({ version, journeyIds, onCancel, onDone }: Props) => {
  const say = useSay();
  const form = useForm({ initialValues: { reason: '' } });
  const { answered, ...sending } = useAdoption(version);
  const of = journeyIds.length;
  return (
    <SendingForm
      form={form}
      title={say('adopt.do', { version, count: of })}
      done={say('adopt.done')}
      body={({ reason }) => ({ journeyIds: [...journeyIds], reason })}
      isFinal
      sending={sending}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p>{say('adopt.what')}</p>
      <LongText form={form} path="reason" label={say('adopt.reason')} isNeeded />
      {sending.isPending && (
        <>
          <p id="adopting">{say('adopt.soFar', { answered, of })}</p>
          <progress className={css.progress} aria-labelledby="adopting" value={answered} max={of} />
        </>
      )}
    </SendingForm>
  );
};
