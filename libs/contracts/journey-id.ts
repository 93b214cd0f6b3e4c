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

/** The workflow of what comes to a journey that has closed: beside that of its client, who may be here again. */
export const afterClosingIdOf = (journeyId: string): string => `journey/${journeyId}`;

/** Of whom a workflow of one of these ids is: the client, and the journey where it is of one that has closed. */
export const ofWorkflow = (
  workflowId: string,
): { readonly clientId: string; readonly closed: string | null } => {
  const id = workflowId.slice('journey/'.length);
  const journey = parseJourneyId(id);
  return journey ? { clientId: journey.clientId, closed: id } : { clientId: id, closed: null };
};
