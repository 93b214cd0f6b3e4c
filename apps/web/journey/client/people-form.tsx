import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { clientQuery } from '../../api/journey.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { useSay } from '../../words/say.js';
import { bodyOf, NOBODY, valuesOf, type KeptPeople } from './people-values.js';
import { PersonFields } from './person-fields.js';
import type { RelatedPersons } from './read-client.js';
import { useBackToClient } from './use-back.js';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
  readonly list: RelatedPersons;
}

/** The whole list at once: whoever is taken out of it is not called any more. */
export const PeopleForm = ({ journeyId, clientId, list }: Props) => {
  const say = useSay();
  const back = useBackToClient(journeyId);
  // The list as it was when the form was opened, and its version: a colleague's change meanwhile is refused, and not overwritten.
  const [read] = useState(list);
  const [begun] = useState(() => valuesOf(read));
  const form = useForm({ initialValues: begun });
  const sending = useSent(
    (body: KeptPeople, key) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/related-persons', {
          params: { path: { clientId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [clientQuery(clientId).queryKey, ['tasks']],
  );
  return (
    <SendingForm
      form={form}
      title={say('people.change')}
      done={say('people.kept')}
      body={(values) => bodyOf(values, read.version)}
      isFinal={false}
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      <p className="muted">{say('people.what')}</p>
      {form.values.people.map((_, place) => (
        <PersonFields
          // A person of the list has no id: only their place tells them from another.
          key={place}
          form={form}
          place={place}
          onRemove={() => form.removeListItem('people', place)}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => form.insertListItem('people', NOBODY)}>
          {say('people.add')}
        </Button>
      </div>
    </SendingForm>
  );
};
