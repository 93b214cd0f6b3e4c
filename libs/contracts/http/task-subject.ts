import { z } from 'zod';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { localDate, monday } from './time.js';

/** What exactly a task is about: `subjectOf` of the journey. */
export const taskSubject = z
  .union([
    z.object({
      session: z.string().describe('Its name in the plan of this client'),
      date: localDate.describe('In its name; a session that was moved is held on another'),
    }),
    z.object({ instrument: z.enum(INSTRUMENT_CODES) }),
    z.object({ week: monday }),
    z.object({ day: z.int().describe('Days after the discharge') }),
  ])
  .nullable()
  .describe('A session, an instrument, a week or a day that it is about; null where it is none of these')
  .meta({ id: 'TaskSubject' });
