import { useNavigate } from '@tanstack/react-router';

/** Goes back from a form about a consent to the page of consents. */
export const useBackToConsents = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/journeys/$journeyId/consents', params: { journeyId } });
};
