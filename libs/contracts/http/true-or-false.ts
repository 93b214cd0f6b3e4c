import { z } from 'zod';

/** In an address, where everything is text. */
export const trueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true');
