import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../../api/journey.js';
import { useMe } from '../../api/me.js';
import { Merges } from './merges.js';
import { People } from './people.js';
import { Stays } from './stays.js';
import { Who } from './who.js';

const route = getRouteApi('/frame/journeys/$journeyId/client');

/** Who the client is, whom staff may call about them, when they were here, and under which other records. */
export const ClientPage = () => {
  const { journeyId } = route.useParams();
  const { client } = useJourney(journeyId);
  const { may } = useMe();
  return (
    <div className="stack">
      <Who journeyId={journeyId} clientId={client.id} />
      <People journeyId={journeyId} clientId={client.id} />
      <Stays journeyId={journeyId} clientId={client.id} />
      {may.includes('read ClientMerge') && <Merges journeyId={journeyId} clientId={client.id} />}
    </div>
  );
};
