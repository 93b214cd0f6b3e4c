import { z } from 'zod';
import { span } from './clocks.js';

/** R-DISCH: how long a discharge can be taken back. */
export const endings = z.strictObject({ seatKept: span });
