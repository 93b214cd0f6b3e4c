import { useNavigate } from '@tanstack/react-router';

/** Goes back from a form to the journey's page of what is to be done now. */
export const useBackTo = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
};
