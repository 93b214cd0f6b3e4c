import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../../api/journey.js';
import { Asked } from '../../parts/asked.js';
import { PeopleForm } from './people-form.js';
import { relatedPersonsQuery } from './read-client.js';

const route = getRouteApi('/frame/journeys/$journeyId/client/people');

/** Changes whom staff may call. */
export const PeoplePage = () => {
  const { journeyId } = route.useParams();
  const { client } = useJourney(journeyId);
  // What a colleague keeps meanwhile does not replace what is typed: the version says whether the list has changed.
  const query = useQuery({ ...relatedPersonsQuery(client.id), refetchOnWindowFocus: false });
  return (
    <Asked query={query} rows={4}>
      {(list) => <PeopleForm journeyId={journeyId} clientId={client.id} list={list} />}
    </Asked>
  );
};
