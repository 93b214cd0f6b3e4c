import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { Line } from '../../fields/line.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { instantOf } from '../../words/local-time.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { consentsKey } from './read-consents.js';
import { useBackToConsents } from './use-back.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents/$consentId/end-case');

interface Values {
  readonly disposedAt: string;
}

/** Records that the criminal case is over with which a consent ends. */
export const EndCasePage = () => {
  const say = useSay();
  const timeZone = useZone();
  const path = route.useParams();
  const back = useBackToConsents(path.journeyId);
  const form = useForm<Values>({ initialValues: { disposedAt: '' } });
  const sending = useSent(
    (body: Values, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/consents/{consentId}/dispose-case', {
          params: { path, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [consentsKey(path.journeyId)],
  );
  return (
    <SendingForm
      form={form}
      title={say('consents.endCase')}
      done={say('consents.caseIsEnded')}
      // A text that is no time by the site's clocks is sent as it stands, so that the API names the field.
      body={({ disposedAt }) => ({ disposedAt: instantOf(disposedAt, timeZone) ?? disposedAt })}
      isFinal
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <Line form={form} path="disposedAt" label={say('consents.disposedAt')} type="datetime-local" isNeeded />
    </SendingForm>
  );
};
