import { z } from 'zod';

/** Yes or no in a query, where everything is text. There is one word for each, so that the OpenAPI document can name them. */
export const trueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true');
