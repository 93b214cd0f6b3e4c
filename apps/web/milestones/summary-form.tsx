import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import type { Journey } from '../api/journey.js';
import { useBackTo } from '../forms/use-back-to.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import type { JourneyForm } from './milestone-form.js';
import { isRecorded, SUMMARY_PARTS, summaryQuery, type Summary, type SummaryPart } from './read-summary.js';
import { useMilestone } from './use-milestone.js';

type Path = 'write-discharge-summary' | 'amend-discharge-summary';

interface Values {
  readonly texts: Readonly<Record<SummaryPart, string>>;
  readonly reason: string;
}

interface Props {
  readonly path: Path;
  readonly journey: Journey;
  readonly summary: Summary;
}

const textsIn = ({ draft }: Summary): Values['texts'] =>
  Object.fromEntries(
    SUMMARY_PARTS.map((part) => [part, draft.parts[part].text ?? '']),
  ) as unknown as Values['texts'];

const typed = (texts: Values['texts']): Partial<Values['texts']> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => textOrNull(text) !== null));

/** Words to each part, over the version that stood here when the form was opened: what a colleague writes meanwhile is not written over. */
const Written = ({ path, journey, summary }: Props) => {
  const say = useSay();
  const { journeyId } = journey.view;
  const back = useBackTo(journeyId);
  const [read] = useState(summary);
  const form = useForm<Values>({ initialValues: { texts: textsIn(read), reason: '' } });
  const replaces = read.versions.at(-1)?.version ?? null;
  return (
    <SendingForm
      form={form}
      title={say(`do.${path}`)}
      done={say(`done.${path}`)}
      body={({ texts, reason }) => ({
        ...{ texts: typed(texts), replaces },
        ...(path === 'amend-discharge-summary' && { reason }),
      })}
      isFinal={false}
      sending={useMilestone<Path>(journeyId, path)}
      onCancel={back}
      onDone={back}
    >
      <p className="muted">{say('summary.words')}</p>
      {SUMMARY_PARTS.map((part) => (
        <Textarea
          key={part}
          label={say(`summaryPart.${part}`)}
          description={say(isRecorded(read.draft, part) ? 'summary.recorded' : 'summary.notRecorded')}
          rows={3}
          {...form.getInputProps(`texts.${part}`)}
        />
      ))}
      {path === 'amend-discharge-summary' && <Reason form={form} isNeeded />}
    </SendingForm>
  );
};

/** The form in which a version of the discharge summary is written. */
export const summaryForm = (path: Path): JourneyForm => {
  const Form: JourneyForm = ({ journey }) => (
    <Asked query={useQuery(summaryQuery(journey.view.journeyId))} rows={6}>
      {(summary) => <Written path={path} journey={journey} summary={summary} />}
    </Asked>
  );
  return Form;
};
