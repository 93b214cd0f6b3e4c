import { useForm } from '@mantine/form';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { SendingForm } from '../forms/sending-form.js';
import { useDryRun } from '../forms/use-dry-run.js';
import { itemsOf, type Chosen } from '../instruments/answers.js';
import { Items } from '../instruments/items.js';
import type { Instrument } from '../instruments/read-instruments.js';
import { useScore, type Sex } from '../instruments/score-answers.js';
import { ScoreWords } from '../instruments/score-words.js';
import type { FactBody } from '../milestones/bodies.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { useFact } from './use-fact.js';
import { WhatFollows } from './what-follows.js';

const WAYS = [
  ...(['interview', 'telephone', 'telehealth'] as const),
  ...(['selfReport', 'selfReportOnPaper', 'selfReportOnScreen'] as const),
];
const SEXES = ['female', 'male', 'other', 'unknown'] as const;

interface Values {
  readonly items: Chosen;
  readonly sex: Sex;
  readonly how: (typeof WAYS)[number];
  /** By the clocks of the site. If it is left empty, the time when the first answer was chosen counts. */
  readonly takenAt: string;
  /** An instant; empty until something is chosen. */
  readonly begunAt: string;
}

interface Props {
  readonly journeyId: string;
  readonly instrument: Instrument;
  readonly title: string;
  /** On the button. */
  readonly action: string;
  readonly done: string;
  /** What was chosen in it before, while the person looked at another instrument. */
  readonly begun?: Chosen | undefined;
  readonly onChosen?: (chosen: Chosen) => void;
  readonly takesFocus?: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** An instrument that is answered item by item. Its score, and what follows from it, are shown before it is sent. */
export const InstrumentForm = ({ journeyId, instrument, title, done, begun, ...props }: Props) => {
  const { action, onChosen, takesFocus = true, onCancel, onDone } = props;
  const say = useSay();
  const timeZone = useZone();
  const { code, items, needsSex } = instrument;
  const form = useForm<Values>({
    initialValues: {
      items: begun ?? items.map(() => ''),
      sex: '',
      how: 'interview',
      takenAt: '',
      begunAt: begun ? new Date().toISOString() : '',
    },
    onValuesChange: (values) => {
      onChosen?.(values.items);
      if (values.begunAt === '' && values.items.some((chosen) => chosen !== ''))
        form.setFieldValue('begunAt', new Date().toISOString());
    },
  });
  const body = ({ items: chosen, sex, how, takenAt, begunAt }: Values): FactBody<'instrument'> => ({
    code,
    items: itemsOf(items, chosen),
    ...(needsSex && sex !== '' && { sex }),
    how,
    takenAt: takenAt === '' ? begunAt || new Date().toISOString() : (instantOf(takenAt, timeZone) ?? takenAt),
  });
  const { values } = form;
  const { score, error } = useScore(instrument, values.items, values.sex);
  const { dryRun } = useDryRun(journeyId, 'facts/instrument', score ? body(values) : null);
  return (
    <SendingForm
      form={form}
      title={title}
      action={action}
      done={done}
      body={body}
      isFinal={false}
      takesFocus={takesFocus}
      sending={useFact(journeyId, 'instrument')}
      onCancel={onCancel}
      onDone={onDone}
      panel={
        <>
          <ScoreWords instrument={instrument} chosen={values.items} score={score} error={error} />
          <WhatFollows dryRun={(score && dryRun) || undefined} />
        </>
      }
    >
      <Items form={form} instrument={instrument} chosen={values.items} />
      {needsSex && (
        <OneOf
          form={form}
          path="sex"
          label={say('instrument.sex')}
          isNeeded
          choices={SEXES.map((value) => ({ value, label: say(`sex.${value}`) }))}
        />
      )}
      <OneOf
        form={form}
        path="how"
        label={say('instrument.how')}
        isNeeded
        choices={WAYS.map((value) => ({ value, label: say(`given.${value}`) }))}
      />
      <Line
        form={form}
        path="takenAt"
        label={say('result.takenAt')}
        hint={say('instrument.takenAt')}
        type="datetime-local"
      />
    </SendingForm>
  );
};
