import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type ComponentType } from 'react';
import { useProgram, type Program } from '../api/program.js';
import { useZone } from '../words/use-zone.js';
import { SendingForm } from '../forms/sending-form.js';
import { useBackTo } from '../forms/use-back-to.js';
import type { FactBody, FactPath } from '../milestones/bodies.js';
import type { JourneyForm } from '../milestones/milestone-form.js';
import { useSay } from '../words/say.js';
import type { WordsOf } from '../words/language.js';
import { useFact } from './use-fact.js';

interface FactDefinition<F extends FactPath, V extends object> {
  readonly fact: F & WordsOf<'report'> & WordsOf<'reported'>;
  readonly initial: () => V;
  readonly Fields: ComponentType<{ readonly form: UseFormReturnType<V> }>;
  readonly body: (values: V, program: Program) => FactBody<F>;
}

/** Makes the form of a fact: something that has happened, which is taken in and never refused. */
export const factForm = <F extends FactPath, V extends object>({
  fact,
  initial,
  Fields,
  body,
}: FactDefinition<F, V>): JourneyForm => {
  const Form: JourneyForm = ({ journey }) => {
    const say = useSay();
    const program = { ...useProgram(), timeZone: useZone() };
    const { journeyId } = journey.view;
    const back = useBackTo(journeyId);
    const [begun] = useState(initial);
    const form = useForm<V>({ initialValues: begun });
    return (
      <SendingForm
        form={form}
        title={say(`report.${fact}`)}
        done={say(`reported.${fact}`)}
        body={(values) => body(values, program)}
        isFinal={false}
        sending={useFact(journeyId, fact)}
        onCancel={back}
        onDone={back}
      >
        <Fields form={form} />
      </SendingForm>
    );
  };
  return Form;
};
