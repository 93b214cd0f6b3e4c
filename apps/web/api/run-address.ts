import { useProgram } from './program.js';

/** A workflow belongs to a client, and their journeys are its runs: the id of a journey is that of the client and a number. */
const workflowOf = (journeyId: string): string => `journey/${journeyId.slice(0, journeyId.lastIndexOf('.'))}`;

/** The address of a journey's run in the Temporal UI; null where there is none, or the person may not see it. */
export const useRunAddress = (): ((journeyId: string) => string | null) => {
  const { temporalUi } = useProgram();
  return (journeyId) =>
    temporalUi?.workflow.replace('{workflowId}', encodeURIComponent(workflowOf(journeyId))) ?? null;
};
