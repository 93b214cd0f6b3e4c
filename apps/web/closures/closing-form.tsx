import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Line } from '../fields/line.js';
import { Reason } from '../fields/reason.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import { useClosing, type Closed, type Closing } from './use-closing.js';

interface Props {
  readonly site: string;
  readonly date: string;
  /** It is open again on a day for which it was closed. */
  readonly isLift: boolean;
  readonly onCancel: () => void;
  readonly onDone: (closed: Closed) => void;
}

/** A day and a reason. What it does is said before: it is told to every client who has a session there. */
export const ClosingForm = ({ site, date, isLift, onCancel, onDone }: Props) => {
  const say = useSay();
  const [begun] = useState<Closing>({ date, reason: '' });
  const form = useForm<Closing>({ initialValues: begun });
  const { answered, ...sending } = useClosing(site, isLift ? 'closures/lift' : 'closures');
  return (
    <SendingForm
      form={form}
      title={say(isLift ? 'closures.lift' : 'closures.close')}
      done={say(isLift ? 'closures.lifted' : 'closures.isClosed')}
      body={(values) => values}
      isFinal={false}
      sending={sending}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p>{say(isLift ? 'closures.liftDoes' : 'closures.closeDoes')}</p>
      <Line form={form} path="date" label={say('closures.date')} type="date" isNeeded />
      <Reason form={form} isNeeded />
      <div role="status">{sending.isPending && <p>{say('closures.told', { count: answered })}</p>}</div>
    </SendingForm>
  );
};
