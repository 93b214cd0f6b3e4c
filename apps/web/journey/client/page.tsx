import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../../api/journey.js';
import { People } from './people.js';
import { Stays } from './stays.js';
import { Who } from './who.js';

const route = getRouteApi('/frame/journeys/$journeyId/client');

/** Who the client is, whom staff may call about them, and when they were here. */
export const ClientPage = () => {
  const { journeyId } = route.useParams();
  const { client } = useJourney(journeyId);
  return (
    <div className="stack">
      <Who journeyId={journeyId} clientId={client.id} />
      <People journeyId={journeyId} clientId={client.id} />
      <Stays journeyId={journeyId} clientId={client.id} />
    </div>
  );
};
