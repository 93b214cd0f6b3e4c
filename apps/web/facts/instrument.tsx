import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { useBackTo } from '../forms/use-back-to.js';
import type { Chosen } from '../instruments/answers.js';
import { instrumentsQuery } from '../instruments/read-instruments.js';
import type { JourneyForm } from '../milestones/milestone-form.js';
import { wayToForm } from '../milestones/ways.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { InstrumentForm } from './instrument-form.js';

/** Any instrument, answered item by item. A person who looks at another one meanwhile finds their answers when they come back. */
export const Form: JourneyForm = ({ journey, defaults: { instrument: asked } }) => {
  const say = useSay();
  const { journeyId } = journey.view;
  const back = useBackTo(journeyId);
  const screens = useMe().may.includes('screen Journey');
  const [code, setCode] = useState(typeof asked === 'string' ? asked : '');
  const [begun] = useState(() => new Map<string, Chosen>());
  return (
    <Asked query={useQuery(instrumentsQuery)} rows={6}>
      {(instruments) => {
        const instrument = instruments.find((one) => one.code === code);
        return (
          <div className="stack">
            <search className="card">
              <NativeSelect
                label={say('result.instrument')}
                value={code}
                onChange={({ currentTarget: { value } }) => setCode(value)}
                data={[
                  { value: '', label: say('field.choose') },
                  ...instruments.map((one) => ({ value: one.code, label: `${one.code} · ${one.title}` })),
                ]}
              />
            </search>
            {instrument && (
              <InstrumentForm
                key={code}
                journeyId={journeyId}
                instrument={instrument}
                title={say('instrument.title', { instrument: code })}
                action={say('instrument.save')}
                done={say('reported.instrument')}
                begun={begun.get(code)}
                onChosen={(chosen) => begun.set(code, chosen)}
                onCancel={back}
                onDone={back}
              />
            )}
            {code === 'C-SSRS' && screens && (
              <p>
                <Link {...wayToForm(journeyId, 'record-risk')}>{say('screening.byJudgement')}</Link>
              </p>
            )}
          </div>
        );
      }}
    </Asked>
  );
};
