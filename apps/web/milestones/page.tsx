import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../api/journey.js';
import { NoPage } from '../parts/page-fault.js';

const route = getRouteApi('/frame/journeys/$journeyId/do/$milestone');

/** In the place of the tab that it was opened from: the client stays in sight above it. */
export const MilestonePage = () => {
  const { journeyId, milestone } = route.useParams();
  const journey = useJourney(journeyId);
  const { Form } = route.useLoaderData();
  return Form ? <Form key={milestone} journey={journey} /> : <NoPage />;
};
