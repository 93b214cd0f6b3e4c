import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { actionsQuery } from './read-actions.js';
import { useJourney } from '../api/journey.js';
import { NoPage } from '../parts/page-fault.js';
import { Loading } from '../parts/loading.js';

const route = getRouteApi('/frame/journeys/$journeyId/do/$milestone');

/** The form of a milestone. It takes the place of the tab that it was opened from, so that the client stays in sight above it. */
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
  // A person who comes from a session means that session: to record it, or to make up for it.
  const about = session === undefined ? {} : { session, makesUp: session };
  return <Form key={milestone} journey={journey} defaults={{ ...defaults, ...about }} />;
};
