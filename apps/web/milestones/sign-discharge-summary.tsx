import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { SendingForm } from '../forms/sending-form.js';
import type { Journey } from '../api/journey.js';
import { useBackTo } from '../forms/use-back-to.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import type { JourneyForm } from './milestone-form.js';
import { isRecorded, SUMMARY_PARTS, summaryQuery, type Summary } from './read-summary.js';
import { useMilestone } from './use-milestone.js';

const WAIVABLE = ['continuingCare', 'instruments', 'riskScreen'] as const;

interface Values {
  readonly waived: WaiverValues<(typeof WAIVABLE)[number]>;
}

/** What is signed, part by part. */
const Read = ({ content }: { readonly content: Summary['draft'] }) => {
  const say = useSay();
  return (
    <dl>
      {SUMMARY_PARTS.map((part) => (
        <div key={part}>
          <dt>{say(`summaryPart.${part}`)}</dt>
          <dd>
            {content.parts[part].text ??
              say(isRecorded(content, part) ? 'summary.recorded' : 'summary.notRecorded')}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The version that stood here when the form was opened is what is signed: its hash says so, whatever a colleague writes meanwhile. */
const Signed = ({ journey, summary }: { readonly journey: Journey; readonly summary: Summary }) => {
  const say = useSay();
  const { journeyId, phase } = journey.view;
  const back = useBackTo(journeyId);
  const [read] = useState(summary);
  const last = read.versions.at(-1);
  const form = useForm<Values>({
    initialValues: { waived: { continuingCare: '', instruments: '', riskScreen: '' } },
  });
  return (
    <SendingForm
      form={form}
      title={say('do.sign-discharge-summary')}
      done={say('done.sign-discharge-summary')}
      body={({ waived }) => ({ ...(last && { hash: last.hash }), waived: waiversOf(waived) })}
      isFinal
      sending={useMilestone(journeyId, 'sign-discharge-summary')}
      onCancel={back}
      onDone={back}
    >
      {last ? <Read content={last.content} /> : <p>{say('summary.none')}</p>}
      {read.changed.length > 0 && (
        <p role="note">
          {say('summary.changed', {
            parts: read.changed.map((part) => say(`summaryPart.${part}`)).join(', '),
          })}
        </p>
      )}
      {phase === 'discharge' && <Waivers form={form} what={WAIVABLE} />}
    </SendingForm>
  );
};

export const Form: JourneyForm = ({ journey }) => (
  <Asked query={useQuery(summaryQuery(journey.view.journeyId))} rows={6}>
    {(summary) => <Signed journey={journey} summary={summary} />}
  </Asked>
);
