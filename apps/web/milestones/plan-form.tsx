import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey } from '../api/journey.js';
import { LongText } from '../fields/long-text.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { DraftNote } from '../drafts/draft-note.js';
import { FromDraft } from '../drafts/from-draft.js';
import type { Draft } from '../drafts/read-draft.js';
import { useDraft } from '../drafts/use-draft.js';
import { SendingForm } from '../forms/sending-form.js';
import { useBackTo } from '../forms/use-back-to.js';
import { useDryRun } from '../forms/use-dry-run.js';
import { WhatRulesSay } from '../forms/what-rules-say.js';
import { Asked } from '../parts/asked.js';
import { planOf } from '../plans/body.js';
import { ConflictOf } from '../plans/conflict-of.js';
import { begunPlan, drafted, type BegunPlan } from '../plans/begun.js';
import { scheduleSaid } from '../plans/faults.js';
import { GoalsFields } from '../plans/goals-fields.js';
import { HoursFields } from '../plans/hours-fields.js';
import { planStartQuery, type PlanStart } from '../plans/read-start.js';
import { SlotsFields } from '../plans/slots-fields.js';
import { triedPlan } from '../plans/tried.js';
import type { PlanValues } from '../plans/values.js';
import { useSay } from '../words/say.js';
import type { JourneyForm } from './milestone-form.js';
import { useMilestone } from './use-milestone.js';

type Path = 'draft-plan' | 'amend-plan';

/** Stands in for the reason while none is written, so that the rules judge the plan without waiting for it. */
const NO_REASON_YET = '–';

interface Props {
  readonly path: Path;
  readonly journey: Journey;
  readonly start: PlanStart;
  readonly draft: Draft | null;
  /** The form begins anew, with what is there now. */
  readonly onAgain: () => void;
}

/** The plan as a form. What the rules say stands beside what it is about; a change that a colleague has made meanwhile stands beside one's own. */
const Written = ({ path, journey, start, draft, onAgain }: Props) => {
  const say = useSay();
  const { journeyId, tier } = journey.view;
  const isAmendment = path === 'amend-plan';
  const back = useBackTo(journeyId);
  const [first] = useState(() => begunPlan(start, draft, isAmendment ? tier : null));
  const [begun, setBegun] = useState<BegunPlan>(first);
  const form = useForm<PlanValues>({ initialValues: first.values });
  const bodyOf = (values: PlanValues) => ({
    plan: planOf(values),
    reason: isAmendment ? values.reason : textOrNull(values.reason),
  });
  const [settled, setSettled] = useState<Error | null>(null);
  const sent = useMilestone<Path>(journeyId, path, begun.read);
  const sending = { ...sent, error: sent.error === settled ? null : sent.error };
  const choices = start.choices;
  const body = bodyOf(form.values);
  const tried = triedPlan(body.plan, choices);
  const hasReason = !isAmendment || textOrNull(form.values.reason) !== null;
  const trial = useDryRun(
    journeyId,
    path,
    { plan: tried.plan, reason: hasReason ? body.reason : NO_REASON_YET },
    begun.read,
  );
  const isOpen = trial.dryRun?.ok === true && !(tried.isWhole && hasReason);
  const keeping = useDraft(
    journeyId,
    path,
    draft,
    form.isDirty() || draft ? drafted(begun, form.values) : null,
  );
  /** Goes on over the plan that is there now, with the parts that were chosen of both. */
  const goOn = (plan: PlanValues['plan'], now: BegunPlan): void => {
    form.setFieldValue('plan', plan);
    setSettled(sent.error);
    setBegun({ ...now, values: form.values });
  };
  return (
    <SendingForm
      form={form}
      title={say(`do.${path}`)}
      done={say(`done.${path}`)}
      body={bodyOf}
      isFinal={false}
      sending={sending}
      draft={keeping}
      onCancel={back}
      onDone={() => void keeping.drop().then(back)}
    >
      <DraftNote
        draft={keeping}
        begunFrom={draft?.keptAt ?? null}
        onDropped={onAgain}
        onTakeOther={onAgain}
      />
      {start.from && start.from.journeyId !== journeyId && !draft && (
        <p className="muted">{say('plan.fromLastStay')}</p>
      )}
      <ConflictOf
        journeyId={journeyId}
        errors={[sending.error, trial.dryRun?.refusal ?? null]}
        base={begun}
        mine={form.values.plan}
        onChosen={goOn}
      />
      <GoalsFields form={form} />
      <LongText
        form={form}
        path="plan.dischargeCriteria"
        label={say('plan.criteria')}
        hint={say('plan.lines')}
      />
      <HoursFields form={form} choices={choices} isAmendment={isAmendment} />
      <SlotsFields form={form} choices={choices} said={scheduleSaid(trial.dryRun)} />
      <Reason form={form} isNeeded={isAmendment} />
      {!sending.error && trial.dryRun?.refusal?.code !== 'changed-meanwhile' && !isOpen && (
        <WhatRulesSay journeyId={journeyId} trial={trial} />
      )}
      {isOpen && <p role="status">{say('plan.incomplete')}</p>}
    </SendingForm>
  );
};

/** The form in which a plan is drafted, or amended. */
export const planForm = (path: Path): JourneyForm => {
  const Form: JourneyForm = ({ journey }) => {
    const { journeyId } = journey.view;
    const start = useQuery(planStartQuery(journeyId));
    return (
      <Asked query={start} rows={8}>
        {(read) => (
          <FromDraft journeyId={journeyId} form={path} rows={8} readAgain={start.refetch}>
            {(draft, again) => (
              <Written path={path} journey={journey} start={read} draft={draft} onAgain={again} />
            )}
          </FromDraft>
        )}
      </Asked>
    );
  };
  return Form;
};
