/**
 * Journeys that belong to a person's caseload because of the groups that they lead; `person` is the parameter with their staff id. The subquery is an
 * array, so that it is computed once, and an index finds the journeys.
 */
export const ledBy = (person: string): string => `array(
  select unnest(array[r ->> 'journeyId', r ->> 'partner'])
  from track t, jsonb_array_elements(t.view -> 'groups') g, jsonb_array_elements(g -> 'roster') r
  where g -> 'therapists' ? ${person})`;

/** Whether the glass `b` that somebody broke is still broken: its time is not over, and nobody has ended it before. */
export const STILL_BROKEN = `b.expires_at > clock_timestamp() and not exists (
  select from break_glass_followup f where f.break_glass_id = b.id and f.what = 'ended')`;

/** Journeys for which the person has broken the glass, as long as it lasts. */
export const openedBy = (person: string): string =>
  `array(select b.journey_id from break_glass b where b.person_id = ${person} and ${STILL_BROKEN})`;
