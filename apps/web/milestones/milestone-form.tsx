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
  /** It takes the place of something, or says something of it as it stands: what a colleague has changed since is not written over. */
  readonly isReplacing?: boolean;
  /** It takes long: what was typed is kept as a draft. */
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
  /** As one of several on a page: it leaves the focus where it is. */
  readonly isOneOfSeveral?: boolean;
  /** Where it goes on, if not to what is to be done now. */
  readonly onDone?: (after: After) => void;
}

export type JourneyForm = ComponentType<FormProps>;

interface FilledInProps extends FormProps {
  /** What was typed before, and kept. */
  readonly kept: Draft | null;
  /** The form begins anew, with what is there now. */
  readonly onAgain: () => void;
}

const NO_ACTION = (): undefined => undefined;

/** Another one where the fields of a form are other ones. */
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
    /** Over what is there now: whoever goes on has been told of it. */
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
        done={say(`done.${path}`)}
        body={(values) => body(values, program)}
        isFinal={isFinal}
        sending={sending}
        isKept={keeping.isKept}
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
