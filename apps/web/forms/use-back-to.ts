import { useNavigate, useRouter } from '@tanstack/react-router';
import { useAside } from './aside.js';

/** Goes back from a form: to the one that waits for it, else to the journey's page of what is to be done now. */
export const useBackTo = (journeyId: string): (() => void) => {
  const navigate = useNavigate();
  const router = useRouter();
  const aside = useAside();
  return () => {
    const waits = aside?.get().at(-1);
    if (waits) router.history.push(waits.address);
    else void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
  };
};
