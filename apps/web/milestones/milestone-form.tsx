import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { useProgram, type Program } from '../api/program.js';
import { useZone } from '../words/use-zone.js';
import { DraftNote } from '../drafts/draft-note.js';
import { FromDraft } from '../drafts/from-draft.js';
import type { Draft, DraftForm } from '../drafts/read-draft.js';
import { useDraft } from '../drafts/use-draft.js';
import { ChangedMeanwhile, changedIn } from '../forms/changed-meanwhile.js';
import { SendingForm } from '../forms/sending-form.js';
import { useDryRun, type DryRun } from '../forms/use-dry-run.js';
import { useBackTo } from '../forms/use-back-to.js';
import { WhatRulesSay } from '../forms/what-rules-say.js';
import { isInFull, journeyQuery, type Journey } from '../api/journey.js';
import { useSay } from '../words/say.js';
import type { WordId, WordsOf } from '../words/language.js';
import type { BodyOf, MilestonePath } from './bodies.js';
import { useMilestone, type After } from './use-milestone.js';
import { WhatItDoes } from './what-it-does.js';

export interface FieldsProps<V> {
  readonly form: UseFormReturnType<V>;
  readonly journey: Journey;
}

/** What one milestone asks for, and how it is sent; one file for each milestone. A milestone without words does not compile. */
export interface MilestoneDefinition<P extends MilestonePath, V extends object> {
  readonly path: P & WordsOf<'do'> & WordsOf<'done'>;
  /** `defaults`: the values that the API gives for the body to begin with. */
  readonly initial: (journey: Journey, program: Program, defaults: Defaults) => V;
  readonly Fields: ComponentType<FieldsProps<V>>;
  readonly body: (values: V, program: Program) => BodyOf<P>;
  /** The milestone cannot be taken back, so the form is read back before it is sent; a function where that depends on how the journey stands. */
  readonly isFinal?: boolean | ((journey: Journey) => boolean);
  /** Shows what the rules say, beside the fields, where that is more than what they say to any milestone. */
  readonly Panel?: ComponentType<PanelProps>;
  /** The text of the button, where what it does depends on what stands in the fields. */
  readonly useAction?: (values: V, dryRun: DryRun | undefined) => string | undefined;
  /** Words for an answer in which the milestone has led to something else than its `done` words say; null if it has not. */
  readonly otherwise?: (after: After) => WordId | null;
  /** The milestone replaces something, or speaks about it as it stands, so it does not overwrite what a colleague has changed since. */
  readonly isReplacing?: boolean;
  /** The form takes long to fill in, so what was typed is kept as a draft. */
  readonly draft?: P & DraftForm;
}

export interface PanelProps {
  readonly journeyId: string;
  readonly dryRun: DryRun | undefined;
}

export type Defaults = Readonly<Record<string, unknown>>;

interface FormProps {
  readonly journey: Journey;
  readonly defaults: Defaults;
  /** The form is one of several on a page, so it leaves the focus where it is. */
  readonly isOneOfSeveral?: boolean;
  /** Where the page goes on, if not to what is to be done now. */
  readonly onDone?: (after: After) => void;
}

export type JourneyForm = ComponentType<FormProps>;

interface FilledInProps extends FormProps {
  /** What was typed before, and kept. */
  readonly kept: Draft | null;
  /** Begins the form anew, with what is there now. */
  readonly onAgain: () => void;
}

const NO_ACTION = (): undefined => undefined;

/** The shape of the values in a draft. It has to change when the fields of a form do, because a draft of another shape is not read. */
const SHAPE = 1;

const valuesIn = <V,>(kept: Draft | null): V | null =>
  kept?.values['shape'] === SHAPE ? (kept.values['values'] as V) : null;

/** The form of a milestone: its fields, what the rules say to it, and the button that says what it does. */
export const milestoneForm = <P extends MilestonePath, V extends object>({
  path,
  initial,
  Fields,
  body,
  isFinal = false,
  Panel,
  useAction = NO_ACTION,
  otherwise = () => null,
  isReplacing = false,
  draft,
}: MilestoneDefinition<P, V>): JourneyForm => {
  const FilledIn = (props: FilledInProps) => {
    const { journey, defaults, isOneOfSeveral = false, onDone, kept, onAgain } = props;
    const say = useSay();
    const program = { ...useProgram(), timeZone: useZone() };
    const { journeyId } = journey.view;
    const back = useBackTo(journeyId);
    const [begun] = useState(() => valuesIn<V>(kept) ?? initial(journey, program, defaults));
    const form = useForm<V>({ initialValues: begun });
    const [read, setRead] = useState(isReplacing ? journey.view.seq : null);
    const [settled, setSettled] = useState<Error | null>(null);
    const queries = useQueryClient();
    const sent = useMilestone(journeyId, path, read);
    const sending = { ...sent, error: sent.error === settled ? null : sent.error };
    /** Reads the journey again, so that the form is sent over what is there now. The person has been told of the change. */
    const goOn = async (): Promise<void> => {
      const now = await queries.fetchQuery({ ...journeyQuery(journeyId), staleTime: 0 });
      setSettled(sent.error);
      if (isInFull(now)) setRead(now.view.seq);
    };
    const trial = useDryRun(journeyId, path, body(form.values, program), read);
    const dryRun = trial.dryRun ?? undefined;
    const isTyped = form.isDirty() || kept !== null;
    const keeping = useDraft(
      ...([journeyId, draft ?? null, kept] as const),
      isTyped ? { shape: SHAPE, values: form.values } : null,
    );
    return (
      <SendingForm
        form={form}
        title={say(`do.${path}`)}
        done={(after) => say(otherwise(after) ?? `done.${path}`)}
        body={(values) => body(values, program)}
        isFinal={typeof isFinal === 'boolean' ? isFinal : isFinal(journey)}
        sending={sending}
        draft={keeping}
        onCancel={back}
        onDone={(after) => void keeping.drop().then(() => (onDone ?? back)(after))}
        takesFocus={!isOneOfSeveral}
        action={useAction(form.values, dryRun)}
        panel={Panel && <Panel journeyId={journeyId} dryRun={sending.error ? undefined : dryRun} />}
      >
        {draft && (
          <DraftNote
            draft={keeping}
            begunFrom={kept?.keptAt ?? null}
            onDropped={onAgain}
            onTakeOther={onAgain}
          />
        )}
        <ChangedMeanwhile error={sending.error} trial={trial} onGoOn={() => void goOn()} />
        <WhatItDoes path={path} />
        <Fields form={form} journey={journey} />
        {(!Panel || trial.error) && !sending.error && !changedIn(null, trial) && (
          <WhatRulesSay journeyId={journeyId} trial={trial} />
        )}
      </SendingForm>
    );
  };
  const nothing = (): void => undefined;
  if (!draft) return (props) => <FilledIn {...props} kept={null} onAgain={nothing} />;
  const Kept: JourneyForm = (props) => (
    <FromDraft journeyId={props.journey.view.journeyId} form={draft}>
      {(kept, again) => <FilledIn {...props} kept={kept} onAgain={again} />}
    </FromDraft>
  );
  return Kept;
};
