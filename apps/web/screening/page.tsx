import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
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
  return (
    <Asked query={useQuery(screeningQuery(journeyId))} rows={8}>
      {(screening) => (
        <div className="stack">
          <SoFar journey={journey} screening={screening} />
          <RiskScreen journey={journey} screening={screening} />
          <EligibilityScreen journey={journey} />
          <ReferralCard journeyId={journeyId} />
        </div>
      )}
    </Asked>
  );
};
