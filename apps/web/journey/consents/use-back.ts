import { useNavigate } from '@tanstack/react-router';

/** To the consents, from a form about one of them. */
export const useBackToConsents = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/journeys/$journeyId/consents', params: { journeyId } });
};
