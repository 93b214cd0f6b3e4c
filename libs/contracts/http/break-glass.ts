import { z } from 'zod';
import { reasonFault } from '#access/emergency-access';
import { acted } from './acted.js';
import { actedBy } from './actor.js';
import { birthDate } from './dates.js';
import { familyName } from './identity.js';
import { journeyId, knownGlassId, policyId } from './ids.js';
import { page, paging } from './page.js';
import { reason } from './text.js';
import { isoInstant } from './time.js';
import { trueOrFalse } from './true-or-false.js';

/** The reason is checked for enough words, because the person who reviews it was not there. */
const why = reason.superRefine((text, context) => {
  // The schema `reason` reports an empty text already.
  const fault = text === '' ? null : reasonFault(text);
  if (fault) context.addIssue(fault);
});

export const breakGlass = acted({ reason: why.describe('Why it cannot wait') }).meta({ id: 'BreakGlass' });
export type BreakGlassBody = z.output<typeof breakGlass>;

/** A search for somebody outside the caseload of the person who searches, by the whole family name, and by the birth date as far as it is known. */
export const glassSearch = z
  .strictObject({
    family: familyName.describe(
      'The whole family name, or the one name that they have; accents and case make no difference',
    ),
    birthDate: birthDate(),
  })
  .meta({ id: 'BreakGlassSearch' });
export type GlassSearch = z.output<typeof glassSearch>;

export const glassFound = z
  .object({
    items: z
      .array(
        z.object({
          journeyId,
          track: policyId.nullable(),
          initials: z.string().describe('Of given and family name'),
        }),
      )
      .describe('One journey a client, 3 at most: the open one, else the latest'),
  })
  .meta({ id: 'BreakGlassFound' });
export type GlassFound = z.output<typeof glassFound>;

const followUp = z.object({ at: isoInstant, by: actedBy }).nullable();

/** The body has nothing but the actor. */
export const followUpGlass = acted({});

export const brokenGlass = z
  .object({
    id: knownGlassId,
    journeyId,
    by: actedBy,
    reason: z.string(),
    brokenAt: isoInstant,
    expiresAt: isoInstant.describe('From then on the journey is refused again'),
    ended: followUp.describe('Before its time was over, and by whom; null where it was not'),
    reviewed: followUp.describe('By a leader who had not broken it; null where nobody has yet'),
  })
  .meta({ id: 'BrokenGlass' });

export const brokenGlassPage = page('BrokenGlassPage', brokenGlass);
export const brokenGlassQuery = z.strictObject({
  reviewed: trueOrFalse.optional().describe('`false`: what nobody has reviewed yet'),
  ...paging,
});
export type BrokenGlassQuery = z.output<typeof brokenGlassQuery>;
