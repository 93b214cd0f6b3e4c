import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Journey } from '../api/journey.js';
import type { Screening } from '../api/screening.js';
import { InstrumentForm } from '../facts/instrument-form.js';
import { useBackTo } from '../forms/use-back-to.js';
import { instrumentsQuery } from '../instruments/read-instruments.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';

interface Props {
  readonly journey: Journey;
  readonly screening: Screening;
}

/**
 * The form of the C-SSRS, item by item; its result is the risk screen (R-RISK). Once there is a result, the form opens only by a button, so that nobody fills
 * it in twice by mistake. A form that is being filled in stays, whatever a colleague records meanwhile.
 */
export const RiskScreen = ({ journey: { view }, screening: { risks } }: Props) => {
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
        if (!screener) return null;
        return (
          <div className="stack">
            <InstrumentForm
              journeyId={journeyId}
              instrument={screener}
              title={say('screening.risk')}
              action={say('screening.saveRisk')}
              done={say('reported.instrument')}
              takesFocus={false}
              onCancel={back}
              onDone={() => setOpen(false)}
            />
            <p>
              <Link to="/journeys/$journeyId/do/$milestone" params={{ journeyId, milestone: 'record-risk' }}>
                {say('screening.byJudgement')}
              </Link>
            </p>
          </div>
        );
      }}
    </Asked>
  );
};
