import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useJourney } from '../api/journey.js';
import { screeningQuery } from '../api/screening.js';
import { Asked } from '../parts/asked.js';
import { EligibilityScreen } from './eligibility-screen.js';
import { ReferralCard } from './referral-card.js';
import { RiskScreen } from './risk-screen.js';
import { SoFar } from './so-far.js';

const route = getRouteApi('/frame/journeys/$journeyId/screening');

/** Risk and eligibility on one page, with what the referral said and what is recorded: all of it is there again after a reload. */
export const ScreeningPage = () => {
  const { journeyId } = route.useParams();
  const journey = useJourney(journeyId);
  const queries = useQueryClient();
  const query = useQuery(screeningQuery(journeyId));
  // A form that was sent begins anew, with what it has recorded.
  const [round, setRound] = useState(0);
  const again = (): void =>
    void queries
      .refetchQueries({ queryKey: screeningQuery(journeyId).queryKey })
      .then(() => setRound((before) => before + 1));
  return (
    <Asked query={query} rows={8}>
      {(screening) => (
        <div className="stack">
          <SoFar journey={journey} screening={screening} />
          <RiskScreen key={`risk ${round}`} journey={journey} screening={screening} onDone={again} />
          <EligibilityScreen
            key={`eligibility ${round}`}
            journey={journey}
            screening={screening}
            onDone={again}
          />
          <ReferralCard journeyId={journeyId} />
        </div>
      )}
    </Asked>
  );
};
