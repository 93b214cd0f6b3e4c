import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { SendingForm } from '../forms/sending-form.js';
import type { Journey } from '../api/journey.js';
import { useBackTo } from '../forms/use-back-to.js';
import { useDryRun } from '../forms/use-dry-run.js';
import { WhatRulesSay } from '../forms/what-rules-say.js';
import { Asked } from '../parts/asked.js';
import { summaryQuery, type Summary } from '../summaries/read-summary.js';
import { ReadSummary } from '../summaries/read-summary-parts.js';
import { useSay } from '../words/say.js';
import type { JourneyForm } from './milestone-form.js';
import { useMilestone } from './use-milestone.js';

const WAIVABLE = ['continuingCare', 'instruments', 'riskScreen', 'taper'] as const;

interface Values {
  readonly waived: WaiverValues<(typeof WAIVABLE)[number]>;
}

/** Signs the version that was shown when the form was opened. Its hash is sent, so that no other version is signed, whatever a colleague writes meanwhile. */
const Signed = ({ journey, summary }: { readonly journey: Journey; readonly summary: Summary }) => {
  const say = useSay();
  const { journeyId, phase, lastDay } = journey.view;
  // Of today's discharge the gates were looked at as it began.
  const waivable = lastDay === undefined ? WAIVABLE.filter((one) => one !== 'taper') : WAIVABLE;
  const back = useBackTo(journeyId);
  const [read] = useState(summary);
  const last = read.versions.at(-1);
  const form = useForm<Values>({
    initialValues: { waived: { continuingCare: '', instruments: '', riskScreen: '', taper: '' } },
  });
  const body = ({ waived }: Values) => ({ ...(last && { hash: last.hash }), waived: waiversOf(waived) });
  const sending = useMilestone(journeyId, 'sign-discharge-summary');
  const trial = useDryRun(journeyId, 'sign-discharge-summary', body(form.values));
  return (
    <SendingForm
      form={form}
      title={say('do.sign-discharge-summary')}
      done={say('done.sign-discharge-summary')}
      body={body}
      isFinal
      sending={sending}
      onCancel={back}
      onDone={back}
    >
      {last ? <ReadSummary content={last.content} /> : <p>{say('summary.none')}</p>}
      {read.changed.length > 0 && (
        <p role="note">
          {say('summary.changed', {
            parts: read.changed.map((part) => say(`summaryPart.${part}`)).join(', '),
          })}
        </p>
      )}
      {phase === 'discharge' && <Waivers form={form} what={waivable} />}
      {!sending.error && <WhatRulesSay journeyId={journeyId} trial={trial} />}
    </SendingForm>
  );
};

export const Form: JourneyForm = ({ journey }) => (
  <Asked query={useQuery(summaryQuery(journey.view.journeyId))} rows={6}>
    {(summary) => <Signed journey={journey} summary={summary} />}
  </Asked>
);
