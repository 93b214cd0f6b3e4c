/**
 * Journeys that are somebody's by the groups that they lead, or because they have broken the glass; `person` is the
 * parameter with their staff id. An array, so that it is found once and an index finds the journeys.
 */
export const othersOfTheirs = (person: string): string => `array(
  select unnest(array[r ->> 'journeyId', r ->> 'partner'])
  from track t, jsonb_array_elements(t.view -> 'groups') g, jsonb_array_elements(g -> 'roster') r
  where g -> 'therapists' ? ${person}
  union all select b.journey_id from break_glass b where b.person_id = ${person} and b.expires_at > clock_timestamp())`;
