import { z } from 'zod';
import { clientSummary } from './client.js';
import { journeyId } from './ids.js';
import { page, paging } from './page.js';
import { isoInstant } from './time.js';

/** Forms of which drafts are kept: they take longer than a tablet stays awake. Each is named by the last part of the path that it is sent to. */
export const DRAFT_FORMS = [
  'draft-plan',
  'amend-plan',
  'record-assessment',
  'write-discharge-summary',
  'amend-discharge-summary',
] as const;

/** The most characters of JSON that a draft may have. */
const LONGEST = 60_000;

export const draftParams = z.strictObject({
  journeyId,
  form: z.enum(DRAFT_FORMS, { error: `must be one of ${DRAFT_FORMS.join(', ')}` }),
});
export type DraftParams = z.output<typeof draftParams>;

/** Name of a field of a form. */
const fieldName = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,63}$/, 'must be the name of a field: a letter, then letters, digits, _ or -');

const values = z
  .record(fieldName, z.unknown())
  .describe('What stands in the form, as the form has it: nobody else reads it, and no rule looks at it');

export const draftBody = z
  .strictObject({
    values: values.refine(
      (all) => JSON.stringify(all).length <= LONGEST,
      `must be ${LONGEST} characters of JSON at most`,
    ),
    // The next version is one more, and has to fit into the column, too.
    over: z
      .int()
      .min(1)
      .max(2 ** 31 - 2)
      .nullable()
      .default(null)
      .describe('The version that it is kept over; null: there was none'),
  })
  .meta({ id: 'KeepDraft' });
export type DraftBody = z.output<typeof draftBody>;

const kept = {
  version: z.int().describe('One more each time that it is kept'),
  keptAt: isoInstant,
  until: isoInstant.describe('When it is forgotten'),
};

export const keptDraft = z.object(kept).meta({ id: 'KeptDraft' });
export type KeptDraft = z.output<typeof keptDraft>;

export const readDraft = z
  .object({
    draft: z
      .object({ ...kept, values })
      .nullable()
      .describe('null: there is none'),
  })
  .meta({ id: 'Draft' });
export type ReadDraft = z.output<typeof readDraft>;

export const listedDraft = z
  .object({
    journeyId,
    form: z.enum(DRAFT_FORMS),
    client: clientSummary,
    keptAt: kept.keptAt,
    until: kept.until,
  })
  .meta({ id: 'ListedDraft' });
export type ListedDraft = z.output<typeof listedDraft>;

export const draftPage = page('DraftPage', listedDraft);
export const draftsQuery = z.strictObject(paging);
export type DraftsQuery = z.output<typeof draftsQuery>;
