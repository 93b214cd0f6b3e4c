import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { answerOf, Refusal } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { clientQuery } from '../../api/journey.js';
import { SendingForm } from '../../forms/sending-form.js';
import { useSent } from '../../forms/use-sent.js';
import { useSay } from '../../words/say.js';
import { PeopleConflict } from './people-conflict.js';
import { bodyOf, NOBODY, valuesOf, type KeptPeople, type PersonValues } from './people-values.js';
import { PersonFields } from './person-fields.js';
import type { RelatedPersons } from './read-client.js';
import { useBackToClient } from './use-back.js';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
  readonly list: RelatedPersons;
}

const isChanged = (error: Error | null): boolean =>
  error instanceof Refusal && error.problem.code === 'changed-meanwhile';

/** The whole list at once: whoever is taken out of it is not called any more. */
export const PeopleForm = ({ journeyId, clientId, list }: Props) => {
  const say = useSay();
  const back = useBackToClient(journeyId);
  // The list that this one takes the place of. Where a colleague has changed it since, theirs is shown beside what is typed, and nothing is overwritten.
  const [read, setRead] = useState(list);
  const [begun] = useState(() => valuesOf(read));
  const [settled, setSettled] = useState<Error | null>(null);
  const form = useForm({ initialValues: begun });
  const sent = useSent(
    (body: KeptPeople, key) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/related-persons', {
          params: { path: { clientId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [clientQuery(clientId).queryKey, ['tasks']],
  );
  const isConflict = sent.error !== settled && isChanged(sent.error);
  const goOn = (people: PersonValues[], now: RelatedPersons): void => {
    form.setFieldValue('people', people);
    setSettled(sent.error);
    setRead(now);
  };
  return (
    <SendingForm
      form={form}
      title={say('people.change')}
      done={say('people.kept')}
      body={(values) => bodyOf(values, read.version)}
      isFinal={false}
      sending={isChanged(sent.error) ? { ...sent, error: null } : sent}
      onCancel={back}
      onDone={back}
    >
      <p className="muted">{say('people.what')}</p>
      {isConflict && (
        <PeopleConflict clientId={clientId} base={read} mine={form.values.people} onChosen={goOn} />
      )}
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
