import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { InstrumentForm } from '../facts/instrument-form.js';
import { useBackTo } from '../forms/use-back-to.js';
import { instrumentsQuery } from '../instruments/read-instruments.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import type { PartProps } from './part.js';

/**
 * The C-SSRS by its items: what comes out is the risk screen (R-RISK). Once there is one the form waits to be asked for, so that nobody
 * fills it in twice by mistake.
 */
export const RiskScreen = ({ journey: { view }, screening: { risks }, onDone }: PartProps) => {
  const say = useSay();
  const { journeyId, closedAt } = view;
  const [isOpen, setOpen] = useState(risks.length === 0);
  const back = useBackTo(journeyId);
  const query = useQuery(instrumentsQuery);
  if (closedAt !== null) return null;
  if (!isOpen)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('screening.riskAgain')}
        </Button>
      </div>
    );
  return (
    <Asked query={query} rows={6}>
      {(instruments) => {
        const screener = instruments.find(({ code }) => code === 'C-SSRS');
        return (
          <>
            {screener && (
              <InstrumentForm
                journeyId={journeyId}
                instrument={screener}
                title={say('screening.risk')}
                done={say('reported.instrument')}
                takesFocus={false}
                onCancel={back}
                onDone={onDone}
              />
            )}
            <p>
              <Link to="/journeys/$journeyId/do/$milestone" params={{ journeyId, milestone: 'record-risk' }}>
                {say('screening.byJudgement')}
              </Link>
            </p>
          </>
        );
      }}
    </Asked>
  );
};
