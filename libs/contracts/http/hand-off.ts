import { z } from 'zod';
import type { HandOff } from '#journey/model/milestone';
import { line } from './text.js';

export const level = z.literal([1, 2, 3, 4, 5]).describe('Level of care');

/** Where care continues, and the person there who took over. */
export const handOff = z
  .strictObject({ level, provider: line(200), handedTo: line(200) })
  .meta({ id: 'HandOff' }) satisfies z.ZodType<HandOff>;
