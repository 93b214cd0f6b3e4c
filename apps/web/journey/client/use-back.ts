import { useNavigate } from '@tanstack/react-router';

/** Goes back from a form about the client to the page of the client. */
export const useBackToClient = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/journeys/$journeyId/client', params: { journeyId } });
};
