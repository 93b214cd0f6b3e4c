import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type ComponentType } from 'react';
import { useProgram, type Program } from '../api/program.js';
import { AsItStands } from '../forms/as-it-stands.js';
import { SendingForm } from '../forms/sending-form.js';
import { useDryRun } from '../forms/use-dry-run.js';
import { useBackTo } from '../forms/use-back-to.js';
import type { Journey } from '../api/journey.js';
import { useSay } from '../words/say.js';
import type { WordsOf } from '../words/language.js';
import type { BodyOf, MilestonePath } from './bodies.js';
import { useMilestone } from './use-milestone.js';

export interface FieldsProps<V> {
  readonly form: UseFormReturnType<V>;
  readonly journey: Journey;
}

/** What one milestone asks for, and how it is sent: one file a milestone. One without words does not compile. */
export interface MilestoneDefinition<P extends MilestonePath, V extends object> {
  readonly path: P & WordsOf<'do'> & WordsOf<'done'>;
  /** `defaults`: what the API says that the body begins with. */
  readonly initial: (journey: Journey, program: Program, defaults: Defaults) => V;
  readonly Fields: ComponentType<FieldsProps<V>>;
  readonly body: (values: V, program: Program) => BodyOf<P>;
  /** It cannot be taken back: it is read back before it is sent. */
  readonly isFinal?: boolean;
}

export type Defaults = Readonly<Record<string, unknown>>;

export type JourneyForm = ComponentType<{ readonly journey: Journey; readonly defaults: Defaults }>;

/** The form of a milestone: its fields, what the rules say to it, and the button that says what it does. */
export const milestoneForm = <P extends MilestonePath, V extends object>({
  path,
  initial,
  Fields,
  body,
  isFinal = false,
}: MilestoneDefinition<P, V>): JourneyForm => {
  const Form: JourneyForm = ({ journey, defaults }) => {
    const say = useSay();
    const program = useProgram();
    const { journeyId } = journey.view;
    const back = useBackTo(journeyId);
    const [begun] = useState(() => initial(journey, program, defaults));
    const form = useForm<V>({ initialValues: begun });
    const sending = useMilestone(journeyId, path);
    const dryRun = useDryRun(journeyId, path, body(form.values, program));
    return (
      <SendingForm
        form={form}
        title={say(`do.${path}`)}
        done={say(`done.${path}`)}
        body={(values) => body(values, program)}
        isFinal={isFinal}
        sending={sending}
        onCancel={back}
        onDone={back}
      >
        <Fields form={form} journey={journey} />
        {dryRun && !sending.error && <AsItStands journeyId={journeyId} dryRun={dryRun} />}
      </SendingForm>
    );
  };
  return Form;
};
