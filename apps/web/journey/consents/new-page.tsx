import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useJourney } from '../../api/journey.js';
import { useProgram } from '../../api/program.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { ConsentFields } from './consent-fields.js';
import { consentBody, type ConsentBody, type ConsentValues, type Signed } from './consent-values.js';
import { consentsKey, recipientsQuery, type Directory } from './read-consents.js';
import { SignatureFields } from './signature-fields.js';
import { useBackToConsents } from './use-back.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents/new');

const UNSIGNED: Signed = { name: '', how: '', signedAt: '' };

/** Records a consent that the client has signed. It needs every element, because without one it is no consent. */
const Given = ({ journeyId, directory }: { readonly journeyId: string; readonly directory: Directory }) => {
  const say = useSay();
  const { name } = useProgram();
  const timeZone = useZone();
  const { client, view } = useJourney(journeyId);
  const back = useBackToConsents(journeyId);
  const form = useForm<ConsentValues>({
    initialValues: {
      ...{ basis: 'named', kinds: [], recipient: '', classes: [], described: '', purpose: '' },
      ...{ ends: '', lastDay: '', signer: 'client', because: '', authority: '' },
      discloser: name ?? say('program'),
      revocation: say('consents.revocationText'),
      redisclosure: say('consents.redisclosureText'),
      refusal: say('consents.refusalText'),
      client: { ...UNSIGNED, name: [client.given, client.family].filter(Boolean).join(' ') },
      guardian: UNSIGNED,
    },
  });
  const sending = useSent(
    (body: ConsentBody, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/consents', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [consentsKey(journeyId)],
  );
  return (
    <SendingForm
      form={form}
      title={say('consents.give')}
      done={say('consents.given')}
      body={(values) => consentBody(values, directory, timeZone, view.minor)}
      isFinal={false}
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <ConsentFields form={form} directory={directory} />
      <SignatureFields form={form} isMinor={view.minor} />
    </SendingForm>
  );
};

export const NewConsentPage = () => {
  const { journeyId } = route.useParams();
  return (
    <Asked query={useQuery(recipientsQuery)} rows={6}>
      {(directory) => <Given journeyId={journeyId} directory={directory} />}
    </Asked>
  );
};
