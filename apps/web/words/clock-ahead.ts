import { createContext } from 'react';

/** How far ahead of this machine the clock is that times below are told by, ms: of a rehearsed journey alone it is more than 0. */
export const ClockAhead = createContext(0);
