import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { actionsQuery } from './read-actions.js';
import { useJourney } from '../api/journey.js';
import { NoPage } from '../parts/page-fault.js';
import { Loading } from '../parts/loading.js';

const route = getRouteApi('/frame/journeys/$journeyId/do/$milestone');

/** The form of a milestone, in the place of the tab that it was opened from: the client stays in sight above it. */
export const MilestonePage = () => {
  const { journeyId, milestone } = route.useParams();
  const { session } = route.useSearch();
  const journey = useJourney(journeyId);
  const actions = useQuery(actionsQuery(journeyId));
  const { Form } = route.useLoaderData();
  if (!Form) return <NoPage />;
  if (actions.isPending) return <Loading rows={4} />;
  // The form is there even if the actions could not be read; it begins empty then.
  const defaults = actions.data?.find(({ path }) => path === milestone)?.defaults ?? {};
  // Whoever comes from a session means that one: to be recorded, or to be made up for.
  const about = session === undefined ? {} : { session, makesUp: session };
  return <Form key={milestone} journey={journey} defaults={{ ...defaults, ...about }} />;
};
