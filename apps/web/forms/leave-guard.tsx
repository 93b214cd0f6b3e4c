import { useBlocker } from '@tanstack/react-router';
import { DiscardQuestion } from './discard-question.js';

interface Props {
  /** @param to the path of the page that somebody goes to; null where the browser leaves all pages */
  readonly isOn: (to: string | null) => boolean;
  /** The question, and its two answers. By default it asks whether what was typed is discarded. */
  readonly question?: string | undefined;
  readonly stay?: string;
  readonly go?: string;
}

/** Asks before somebody leaves what they have typed; never where they have typed nothing. */
export const LeaveGuard = ({ isOn, ...words }: Props) => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => isOn(next.pathname),
    enableBeforeUnload: () => isOn(null),
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return <DiscardQuestion {...words} onStay={reset} onGo={proceed} />;
};
