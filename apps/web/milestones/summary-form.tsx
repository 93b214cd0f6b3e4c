import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey } from '../api/journey.js';
import { DraftNote } from '../drafts/draft-note.js';
import { FromDraft } from '../drafts/from-draft.js';
import type { Draft } from '../drafts/read-draft.js';
import { useDraft } from '../drafts/use-draft.js';
import { LongText } from '../fields/long-text.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import { useBackTo } from '../forms/use-back-to.js';
import { useDryRun } from '../forms/use-dry-run.js';
import { WhatRulesSay } from '../forms/what-rules-say.js';
import { Asked } from '../parts/asked.js';
import { begunSummary, summaryDrafted, type SummaryValues } from '../summaries/begun.js';
import { PartFacts } from '../summaries/part-facts.js';
import { SUMMARY_PARTS, summaryQuery, type Summary } from '../summaries/read-summary.js';
import css from '../summaries/summaries.module.css';
import { useSay } from '../words/say.js';
import type { JourneyForm } from './milestone-form.js';
import { useMilestone } from './use-milestone.js';

type Path = 'write-discharge-summary' | 'amend-discharge-summary';

interface Props {
  readonly path: Path;
  readonly journey: Journey;
  readonly summary: Summary;
  readonly draft: Draft | null;
  /** The form begins anew, with what is there now. */
  readonly onAgain: () => void;
}

const typed = (texts: SummaryValues['texts']): Partial<SummaryValues['texts']> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => textOrNull(text) !== null));

/**
 * A text for each part, beside what the record says of it. It replaces the version that was there when the form was opened, so that what a colleague writes
 * meanwhile is not written over.
 */
const Written = ({ path, journey, summary, draft, onAgain }: Props) => {
  const say = useSay();
  const { journeyId } = journey.view;
  const back = useBackTo(journeyId);
  const [begun] = useState(() => begunSummary(summary, draft));
  const form = useForm<SummaryValues>({ initialValues: begun.values });
  const body = ({ texts, reason }: SummaryValues) => ({
    ...{ texts: typed(texts), replaces: begun.replaces },
    ...(path === 'amend-discharge-summary' && { reason }),
  });
  const sending = useMilestone<Path>(journeyId, path);
  const trial = useDryRun(journeyId, path, body(form.values));
  const keeping = useDraft(
    journeyId,
    path,
    draft,
    form.isDirty() || draft ? summaryDrafted(begun, form.values) : null,
  );
  return (
    <SendingForm
      form={form}
      title={say(`do.${path}`)}
      done={say(`done.${path}`)}
      body={body}
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
      <p className="muted">{say('summary.words')}</p>
      <div className={css.parts}>
        {SUMMARY_PARTS.map((part) => (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h3 id={`part-${part}`}>{say(`summaryPart.${part}`)}</h3>
            <PartFacts content={summary.draft} part={part} />
            <LongText
              form={form}
              path={`texts.${part}`}
              label={say('summary.own', { part: say(`summaryPart.${part}`) })}
            />
          </section>
        ))}
      </div>
      {path === 'amend-discharge-summary' && <Reason form={form} isNeeded />}
      {!sending.error && <WhatRulesSay journeyId={journeyId} trial={trial} />}
    </SendingForm>
  );
};

/** The form in which a version of the discharge summary is written. */
export const summaryForm = (path: Path): JourneyForm => {
  const Form: JourneyForm = ({ journey }) => {
    const { journeyId } = journey.view;
    const summary = useQuery(summaryQuery(journeyId));
    return (
      <Asked query={summary} rows={6}>
        {(read) => (
          <FromDraft journeyId={journeyId} form={path} readAgain={summary.refetch}>
            {(draft, again) => (
              <Written path={path} journey={journey} summary={read} draft={draft} onAgain={again} />
            )}
          </FromDraft>
        )}
      </Asked>
    );
  };
  return Form;
};
