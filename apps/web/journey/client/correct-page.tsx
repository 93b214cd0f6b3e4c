import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { clientQuery, useJourney } from '../../api/journey.js';
import { Asked } from '../../parts/asked.js';
import { CorrectForm } from './correct-form.js';

const route = getRouteApi('/frame/journeys/$journeyId/client/correct');

/** Corrects who the client is. */
export const CorrectPage = () => {
  const { journeyId } = route.useParams();
  const { client } = useJourney(journeyId);
  return (
    <Asked query={useQuery(clientQuery(client.id))} rows={6}>
      {(known) => <CorrectForm key={known.id} journeyId={journeyId} client={known} />}
    </Asked>
  );
};
