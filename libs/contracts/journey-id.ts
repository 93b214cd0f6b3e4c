/**
 * A journey's id is `<client id>.<n>`: the client's n-th journey. Both parts mean nothing outside this program, so the
 * id may stand in URLs and logs. The workflow id is the client's, so Temporal itself refuses a second open journey.
 */
export const journeyIdOf = (clientId: string, number: number): string => `${clientId}.${number}`;

/** The form of a journey id; the OpenAPI document shows it, too. */
export const JOURNEY_ID =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([1-9][0-9]{0,4})$/;

/** The parts of a journey id; null if the text is not one. */
export const parseJourneyId = (id: string): { clientId: string; number: number } | null => {
  const match = JOURNEY_ID.exec(id);
  return match ? { clientId: match[1]!, number: Number(match[2]) } : null;
};

export const workflowIdOf = (clientId: string): string => `journey/${clientId}`;

/** Id of the workflow for what arrives after a journey has closed. It runs beside the workflow of the client, who may have a new journey. */
export const afterClosingIdOf = (journeyId: string): string => `journey/${journeyId}`;

/** The client to whom a workflow id belongs; `closed` is the journey's id if the workflow is one for a closed journey, else null. */
export const ofWorkflow = (
  workflowId: string,
): { readonly clientId: string; readonly closed: string | null } => {
  const id = workflowId.slice('journey/'.length);
  const journey = parseJourneyId(id);
  return journey ? { clientId: journey.clientId, closed: id } : { clientId: id, closed: null };
};
