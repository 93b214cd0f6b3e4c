import { useNavigate } from '@tanstack/react-router';

/** To what is to be done now, from a form of that journey. */
export const useBackTo = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
};
