import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../api/journey.js';
import { NoPage } from '../parts/page-fault.js';

const route = getRouteApi('/frame/journeys/$journeyId/report/$fact');

export const FactPage = () => {
  const { journeyId, fact } = route.useParams();
  const { instrument = '' } = route.useSearch();
  const journey = useJourney(journeyId);
  const { Form } = route.useLoaderData();
  return Form ? (
    <Form key={`${fact} ${instrument}`} journey={journey} defaults={{ instrument }} />
  ) : (
    <NoPage />
  );
};
