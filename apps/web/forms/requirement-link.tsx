import { Link, useNavigate } from '@tanstack/react-router';
import { useContext, type MouseEvent, type ReactNode } from 'react';
import { BeforeLeaving } from './before-leaving.js';

interface Props {
  readonly journeyId: string;
  readonly milestone: string;
  readonly children: ReactNode;
}

/** Whether the browser opens the link in another tab or window by itself. */
const isElsewhere = ({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey || button !== 0;

/** Leads to the form of a milestone that has to come first. What was typed in the form that it stands in is laid aside until somebody comes back. */
export const RequirementLink = ({ journeyId, milestone, children }: Props) => {
  const navigate = useNavigate();
  const leave = useContext(BeforeLeaving);
  const way = { to: '/journeys/$journeyId/do/$milestone', params: { journeyId, milestone } } as const;
  const pressed = (event: MouseEvent): void => {
    if (!leave || isElsewhere(event)) return;
    event.preventDefault();
    void leave().then(() => navigate(way));
  };
  return (
    <Link {...way} onClick={pressed}>
      {children}
    </Link>
  );
};
