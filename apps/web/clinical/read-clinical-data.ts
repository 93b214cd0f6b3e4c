import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';

export type ClinicalData = Schemas['ClinicalDataOfJourney'];
export type ClinicalParts = ClinicalData['parts'];

/** What is on record of the journey; where nothing is, what was on record of the client's last stay. */
export const clinicalDataQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'clinical-data'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/clinical-data', { params: { path: { journeyId } }, signal }),
      ),
    // A form begins with what is on record now, and not with what was when the form was last open.
    gcTime: 0,
  });
