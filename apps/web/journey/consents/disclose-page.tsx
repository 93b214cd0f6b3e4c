import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { useJourney } from '../../api/journey.js';
import { OneOf } from '../../fields/one-of.js';
import { Several } from '../../fields/several.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { ConsentOf } from './consent-of.js';
import {
  accountingKey,
  consentsKey,
  recipientsQuery,
  type Consent,
  type Directory,
} from './read-consents.js';
import { useBackToConsents } from './use-back.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents/$consentId/disclose');

type Kind = Schemas['Consent']['kinds'][number];

interface Values {
  readonly kinds: Kind[];
  readonly recipient: string;
}

interface Body {
  readonly consentId: string;
  readonly kinds: Kind[];
  readonly recipient: { readonly id: string; readonly name: string } | null;
}

interface Props {
  readonly consent: Consent;
  readonly directory: Directory;
}

/** Sends what the consent names, or a part of it, to a recipient whom it names. */
const Disclose = ({ consent, directory }: Props) => {
  const say = useSay();
  const { journeyId, consentId, recipient } = consent;
  const { client } = useJourney(journeyId);
  const back = useBackToConsents(journeyId);
  const byClass = 'classes' in recipient ? recipient.classes : null;
  const form = useForm<Values>({ initialValues: { kinds: [...consent.kinds], recipient: '' } });
  const sending = useSent(
    (body: Body, key) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/disclosures', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [consentsKey(journeyId), accountingKey(client.id)],
  );
  const wanted = (id: string) => {
    const found = directory.items.find((one) => one.id === id);
    return found ? { id: found.id, name: found.name } : null;
  };
  return (
    <SendingForm
      form={form}
      title={say('consents.disclose')}
      done={say('consents.disclosed')}
      body={(values) => ({ consentId, kinds: values.kinds, recipient: byClass && wanted(values.recipient) })}
      isFinal
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p>{say('consents.discloseDoes', { recipient: recipient.name, purpose: consent.purpose })}</p>
      <Several
        form={form}
        path="kinds"
        label={say('consents.what')}
        choices={consent.kinds.map((value) => ({ value, label: say(`consentKind.${value}`) }))}
      />
      {byClass && (
        <OneOf
          form={form}
          path="recipient"
          label={say('consents.toWhom')}
          isNeeded
          choices={directory.items
            .filter(({ classes }) => classes.some((one) => byClass.includes(one)))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </SendingForm>
  );
};

export const DisclosePage = () => {
  const { journeyId, consentId } = route.useParams();
  const directory = useQuery(recipientsQuery);
  return (
    <ConsentOf journeyId={journeyId} consentId={consentId}>
      {(consent) => (
        <Asked query={directory} rows={3}>
          {(known) => <Disclose consent={consent} directory={known} />}
        </Asked>
      )}
    </ConsentOf>
  );
};
