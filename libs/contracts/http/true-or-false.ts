import { z } from 'zod';

/** Yes or no in an address, where everything is text: one word for each, so that the document can say which. */
export const trueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true');
