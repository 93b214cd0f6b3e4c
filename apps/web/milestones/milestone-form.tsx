import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type ComponentType } from 'react';
import { useProgram, type Program } from '../api/program.js';
import { AsItStands } from '../forms/as-it-stands.js';
import { SendingForm } from '../forms/sending-form.js';
import { useDryRun, type DryRun } from '../forms/use-dry-run.js';
import { useBackTo } from '../forms/use-back-to.js';
import type { Journey } from '../api/journey.js';
import { useSay } from '../words/say.js';
import type { WordsOf } from '../words/language.js';
import type { BodyOf, MilestonePath } from './bodies.js';
import { useMilestone, type After } from './use-milestone.js';

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
  /** What the rules say, beside the fields, where it is more than what they say to any milestone. */
  readonly Panel?: ComponentType<PanelProps>;
  /** On the button, where what it does depends on what stands in the fields. */
  readonly useAction?: (values: V, dryRun: DryRun | undefined) => string | undefined;
}

export interface PanelProps {
  readonly journeyId: string;
  readonly dryRun: DryRun | undefined;
}

export type Defaults = Readonly<Record<string, unknown>>;

interface FormProps {
  readonly journey: Journey;
  readonly defaults: Defaults;
  /** As one of several on a page: it leaves the focus where it is. */
  readonly isOneOfSeveral?: boolean;
  /** Where it goes on, if not to what is to be done now. */
  readonly onDone?: (after: After) => void;
}

export type JourneyForm = ComponentType<FormProps>;

const NO_ACTION = (): undefined => undefined;

/** The form of a milestone: its fields, what the rules say to it, and the button that says what it does. */
export const milestoneForm = <P extends MilestonePath, V extends object>({
  path,
  initial,
  Fields,
  body,
  isFinal = false,
  Panel,
  useAction = NO_ACTION,
}: MilestoneDefinition<P, V>): JourneyForm => {
  const Form: JourneyForm = ({ journey, defaults, isOneOfSeveral = false, onDone }) => {
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
        onDone={onDone ?? back}
        takesFocus={!isOneOfSeveral}
        action={useAction(form.values, dryRun)}
        panel={Panel && <Panel journeyId={journeyId} dryRun={sending.error ? undefined : dryRun} />}
      >
        <Fields form={form} journey={journey} />
        {!Panel && dryRun && !sending.error && <AsItStands journeyId={journeyId} dryRun={dryRun} />}
      </SendingForm>
    );
  };
  return Form;
};
