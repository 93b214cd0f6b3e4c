import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { acted } from './acted.js';
import { text } from './text.js';
import { isoInstant } from './time.js';

export const writeCounsellingNote = acted({ note: text(20_000) }).meta({ id: 'WriteCounsellingNote' });
export type WriteCounsellingNote = z.output<typeof writeCounsellingNote>;

export const counsellingNote = z
  .object({
    id: z.string(),
    journeyId: z.string(),
    by: z.object({ id: z.string(), role: z.enum(ROLES) }),
    writtenAt: isoInstant,
    note: z.string(),
  })
  .meta({ id: 'CounsellingNote' });

export const counsellingNotes = z
  .object({ items: z.array(counsellingNote) })
  .meta({ id: 'CounsellingNotes' });
