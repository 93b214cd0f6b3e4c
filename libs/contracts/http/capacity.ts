import { z } from 'zod';
import { FREE_BECAUSE } from '#track/free-soon';
import { policyId } from './ids.js';
import { isoInstant } from './time.js';

const trackCapacity = z
  .object({
    track: policyId,
    site: policyId,
    seats: z.int(),
    taken: z.int(),
    offered: z.int().describe('Seats that are held until an offer is answered, or lapses'),
    free: z.int().describe('Neither taken nor offered'),
    waiting: z.int().describe('Who is in line, and not offered a seat'),
    nextFree: z
      .object({
        at: isoInstant,
        days: z.int().describe('Local days from today; 0 is today, and what is late'),
        because: z.enum(FREE_BECAUSE).meta({ id: 'FreeBecause' }),
      })
      .nullable()
      .describe('Which taken seat becomes free next, as it is planned; null where no end is known'),
  })
  .meta({ id: 'TrackCapacity' });

export const capacity = z
  .object({
    asOf: isoInstant,
    items: z.array(trackCapacity).describe('Each track of the person’s sites, by its id'),
  })
  .meta({ id: 'Capacity' });
export type Capacity = z.output<typeof capacity>;
