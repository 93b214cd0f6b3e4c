import { useForm } from '@mantine/form';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Reason } from '../fields/reason.js';
import { RefusedBeforehand } from '../forms/refused-beforehand.js';
import { SendingForm } from '../forms/sending-form.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { useBreak, useBreakTrial } from './use-break.js';

const route = getRouteApi('/frame/emergency/$journeyId');

/** Asks for emergency access to a journey, with a reason for whoever reviews it and was not there. */
export const BreakGlassPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { journeyId } = route.useParams();
  const form = useForm({ initialValues: { reason: '' } });
  const sending = useBreak(journeyId);
  const trial = useBreakTrial(journeyId, form.values);
  const open = (): void => void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
  return (
    <>
      <PageHead page={`emergency ${journeyId}`} title={say('emergency.title')} />
      <SendingForm
        form={form}
        title={say('emergency.break')}
        done={say('emergency.broken')}
        body={({ reason }) => ({ reason })}
        isFinal={false}
        sending={sending}
        onCancel={() => void navigate({ to: '/emergency' })}
        onDone={open}
      >
        <p>{say('emergency.does')}</p>
        <Reason form={form} isNeeded />
        <p className="muted">{say('emergency.reasonHint')}</p>
        {!sending.error && <RefusedBeforehand trial={trial} />}
      </SendingForm>
    </>
  );
};
