import { z } from 'zod';
import { acted } from './acted.js';
import { actedBy } from './actor.js';
import { journeyId } from './ids.js';
import { text } from './text.js';
import { isoInstant } from './time.js';

export const writeCounsellingNote = acted({ note: text(20_000) }).meta({ id: 'WriteCounsellingNote' });
export type WriteCounsellingNote = z.output<typeof writeCounsellingNote>;

export const counsellingNote = z
  .object({
    id: z.guid(),
    journeyId,
    by: actedBy,
    writtenAt: isoInstant,
    note: z.string(),
  })
  .meta({ id: 'CounsellingNote' });

export const counsellingNotes = z
  .object({ items: z.array(counsellingNote) })
  .meta({ id: 'CounsellingNotes' });
