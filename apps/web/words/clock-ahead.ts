import { createContext } from 'react';

/** How far ahead of this machine's clock the times below are told, ms: more than 0 only for a rehearsed journey. */
export const ClockAhead = createContext(0);
