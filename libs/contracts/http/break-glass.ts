import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { acted } from './acted.js';
import { page, paging } from './page.js';
import { reason } from './text.js';
import { isoInstant } from './time.js';

export const breakGlass = acted({ reason: reason.describe('Why it cannot wait') }).meta({ id: 'BreakGlass' });
export type BreakGlassBody = z.output<typeof breakGlass>;

export const brokenGlass = z
  .object({
    id: z.string(),
    journeyId: z.string(),
    by: z.object({ id: z.string(), role: z.enum(ROLES) }),
    reason: z.string(),
    brokenAt: isoInstant,
    expiresAt: isoInstant.describe('From then on the journey is refused again'),
  })
  .meta({ id: 'BrokenGlass' });

export const brokenGlassPage = page('BrokenGlassPage', brokenGlass);
export const brokenGlassQuery = z.strictObject(paging);
export type BrokenGlassQuery = z.output<typeof brokenGlassQuery>;
