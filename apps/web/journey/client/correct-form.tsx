import { useForm } from '@mantine/form';
import { useState } from 'react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { clientQuery, journeyQuery } from '../../api/journey.js';
import { BirthDate } from '../../fields/birth-date.js';
import { GenderOf } from '../../fields/gender-of.js';
import { LanguageOf } from '../../fields/language-of.js';
import { Line } from '../../fields/line.js';
import { Reason } from '../../fields/reason.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { useSay } from '../../words/say.js';
import { correctionOf, valuesOf, type Correction } from './correction.js';
import { NumbersFields } from './numbers-fields.js';
import type { Client } from '../../clients/read-known.js';
import { useBackToClient } from './use-back.js';

interface Props {
  readonly journeyId: string;
  readonly client: Client;
}

/** A form with what is on record. Only what somebody changes is sent, with how it is known. */
export const CorrectForm = ({ journeyId, client }: Props) => {
  const say = useSay();
  const back = useBackToClient(journeyId);
  const [before] = useState(() => valuesOf(client));
  const form = useForm({ initialValues: before });
  const sending = useSent(
    (body: Correction, key) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/corrections', {
          params: { path: { clientId: client.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [
      clientQuery(client.id).queryKey,
      journeyQuery(journeyId).queryKey,
      ['caseload'],
      ['tasks'],
      ['sessions'],
    ],
  );
  return (
    <SendingForm
      form={form}
      title={say('client.correct')}
      done={say('client.corrected')}
      body={(values) => correctionOf(before, values)}
      isFinal={false}
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p className="muted">{say('client.correctWhat')}</p>
      <Line form={form} path="family" label={say('client.family')} />
      <Line form={form} path="given" label={say('client.given')} />
      <BirthDate form={form} path="birthDate" />
      <GenderOf form={form} path="gender" />
      <Line form={form} path="phone" label={say('client.phone')} type="tel" />
      <LanguageOf form={form} path="language" />
      <Line form={form} path="recordNumber" label={say('client.recordNumber')} isNeeded />
      <Line
        form={form}
        path="recordSystem"
        label={say('client.recordSystem')}
        hint={say('client.recordSystemHint')}
        isNeeded
      />
      <NumbersFields form={form} />
      <Reason form={form} isNeeded />
    </SendingForm>
  );
};
