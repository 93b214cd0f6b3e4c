import type { ReactNode } from 'react';
import { useAheadOf } from '../api/rehearsed-clocks.js';
import { ClockAhead } from '../words/clock-ahead.js';

interface Props {
  readonly journeyId: string;
  readonly children: ReactNode;
}

/** A row of a list whose times are told by the clock of its journey, as its own page tells them. */
export const OnItsClock = ({ journeyId, children }: Props) => (
  <ClockAhead value={useAheadOf()(journeyId)}>{children}</ClockAhead>
);
