/**
 * A journey's id is `<client id>.<n>`: the client's n-th journey. Both parts mean nothing outside this program, so the
 * id may stand in URLs and logs. The workflow id is the client's, so Temporal itself refuses a second open journey.
 */
export const journeyIdOf = (clientId: string, number: number): string => `${clientId}.${number}`;

/** What a journey id looks like, also to whoever reads the OpenAPI document. */
export const JOURNEY_ID =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([1-9][0-9]{0,4})$/;

/** The parts of a journey id, or null where the text is none. */
export const parseJourneyId = (id: string): { clientId: string; number: number } | null => {
  const match = JOURNEY_ID.exec(id);
  return match ? { clientId: match[1]!, number: Number(match[2]) } : null;
};

export const workflowIdOf = (clientId: string): string => `journey/${clientId}`;
