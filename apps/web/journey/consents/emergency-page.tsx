import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useJourney } from '../../api/journey.js';
import { Line } from '../../fields/line.js';
import { LongText } from '../../fields/long-text.js';
import { textOrNull } from '../../fields/text.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { instantOf } from '../../words/local-time.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { accountingKey, consentsKey } from './read-consents.js';
import { useBackToConsents } from './use-back.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents/emergency');

const NOTHING = { recipient: '', affiliation: '', disclosedAt: '', nature: '', told: '', disclosedBy: '' };

/** Sends null for what is missing, so that the rule names all of it at once. A text that is no time is sent as it stands, so that the API names its field. */
const bodyOf = ({ disclosedAt, ...texts }: typeof NOTHING, timeZone: string) => ({
  recipient: textOrNull(texts.recipient),
  affiliation: textOrNull(texts.affiliation),
  disclosedAt: disclosedAt === '' ? null : (instantOf(disclosedAt, timeZone) ?? disclosedAt),
  nature: textOrNull(texts.nature),
  told: textOrNull(texts.told),
  disclosedBy: textOrNull(texts.disclosedBy),
});

/** Records what medical personnel were told in an emergency, without a consent (42 CFR 2.51). It is recorded as soon as there is time for it. */
export const EmergencyDisclosurePage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { journeyId } = route.useParams();
  const { client } = useJourney(journeyId);
  const back = useBackToConsents(journeyId);
  const form = useForm({ initialValues: NOTHING });
  const sending = useSent(
    (body: ReturnType<typeof bodyOf>, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/emergency-disclosures', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [consentsKey(journeyId), accountingKey(client.id)],
  );
  return (
    <SendingForm
      form={form}
      title={say('emergencyTold.record')}
      done={say('emergencyTold.done')}
      body={(values) => bodyOf(values, timeZone)}
      isFinal
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p>{say('emergencyTold.does')}</p>
      <Line
        form={form}
        path="recipient"
        label={say('emergencyTold.recipient')}
        hint={say('emergencyTold.recipientHint')}
        isNeeded
      />
      <Line
        form={form}
        path="affiliation"
        label={say('emergencyTold.affiliation')}
        hint={say('emergencyTold.affiliationHint')}
        isNeeded
      />
      <Line
        form={form}
        path="disclosedAt"
        label={say('emergencyTold.disclosedAt')}
        type="datetime-local"
        isNeeded
      />
      <LongText form={form} path="nature" label={say('emergencyTold.nature')} isNeeded />
      <LongText
        form={form}
        path="told"
        label={say('emergencyTold.told')}
        hint={say('emergencyTold.toldHint')}
        isNeeded
      />
      <Line form={form} path="disclosedBy" label={say('emergencyTold.disclosedBy')} />
    </SendingForm>
  );
};
