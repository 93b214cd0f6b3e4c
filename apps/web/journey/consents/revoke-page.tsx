import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { Choice } from '../../fields/choice.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { useSay } from '../../words/say.js';
import { ConsentOf } from './consent-of.js';
import { consentsKey, type Consent } from './read-consents.js';
import { useBackToConsents } from './use-back.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents/$consentId/revoke');

const WHO = ['client', 'guardian', 'representative'] as const;
const HOW = ['orally', 'inWriting'] as const;

interface Values {
  readonly saidBy: (typeof WHO)[number];
  readonly how: (typeof HOW)[number];
}

const Revoke = ({ consent: { journeyId, consentId, recipient } }: { readonly consent: Consent }) => {
  const say = useSay();
  const back = useBackToConsents(journeyId);
  const form = useForm<Values>({ initialValues: { saidBy: 'client', how: 'orally' } });
  const path = { journeyId, consentId };
  const sending = useSent(
    (body: Values, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/consents/{consentId}/revoke', {
          params: { path, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [consentsKey(journeyId), ['client']],
  );
  return (
    <SendingForm
      form={form}
      title={say('consents.revoke')}
      done={say('consents.revoked')}
      body={(values) => values}
      isFinal
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p>{say('consents.revokeDoes', { recipient: recipient.name })}</p>
      <Choice
        form={form}
        path="saidBy"
        label={say('consents.whoSays')}
        choices={WHO.map((value) => ({ value, label: say(`consentSigner.${value}`) }))}
      />
      <Choice
        form={form}
        path="how"
        label={say('consents.howSaid')}
        choices={HOW.map((value) => ({ value, label: say(`saidHow.${value}`) }))}
      />
    </SendingForm>
  );
};

export const RevokePage = () => {
  const { journeyId, consentId } = route.useParams();
  return (
    <ConsentOf journeyId={journeyId} consentId={consentId}>
      {(consent) => <Revoke consent={consent} />}
    </ConsentOf>
  );
};
