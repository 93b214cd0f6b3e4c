import { z } from 'zod';
import { policyDocument } from '#policy/schema';
import { acted } from './acted.js';
import { optionalReason } from './text.js';
import { isoInstant } from './time.js';

export const policyVersionId = z
  .string()
  .regex(/^[\x21-\x7e]{1,64}$/, 'must be the version of a policy: 1 to 64 visible ASCII characters');

/** Filter of journeys. */
export const underVersion = policyVersionId
  .optional()
  .describe('Journeys that are under this version of the policy, with whichever calendar of a site over it');

/**
 * A policy document as it is sent. Any object passes here, because the problem `policy-invalid` names all its faults at once, each with its path and rule,
 * and the schema of a body cannot do that.
 */
const document = z
  .record(z.string(), z.unknown())
  .describe('The whole policy document: a `PolicyDocument`, as docs/policy.md describes it');

/** A policy document as it is kept. A bound that a later release introduced does not apply to what was published before it. */
const keptDocument = policyDocument.meta({
  id: 'PolicyDocument',
  description:
    'The program’s numbers, as docs/policy.md describes them. What an earlier release published may be outside a bound that came later.',
});

/** A version of the policy. */
export const listedPolicy = z
  .object({
    version: z.string(),
    status: z.enum(['draft', 'published']),
    current: z.boolean().describe('New journeys are opened under it'),
    keptAt: isoInstant,
    publishedAt: isoInstant.nullable(),
    publishedBy: z.string().describe('A staff id, or `system` for what the program found at its start'),
    note: z.string().nullable(),
    sha256: z.string().describe('Of the document; the order of its keys does not count'),
    revision: z.string().describe('Of the document and the note: what If-Match takes'),
  })
  .meta({ id: 'ListedPolicy' });

export const policyList = z.object({ items: z.array(listedPolicy) }).meta({ id: 'PolicyList' });

export const wholePolicy = z.object({ ...listedPolicy.shape, document: keptDocument }).meta({ id: 'Policy' });

export type ListedPolicy = z.output<typeof listedPolicy>;
export type WholePolicy = z.output<typeof wholePolicy>;

export const policyParams = z.strictObject({ version: policyVersionId });
export type PolicyParams = z.output<typeof policyParams>;

export const validatePolicy = z.strictObject({ document });
export type ValidatePolicy = z.output<typeof validatePolicy>;

export const validatedPolicy = z
  .object({
    version: z.string(),
    published: z.boolean().describe('The version is published already: it would have to be another'),
  })
  .meta({ id: 'ValidatedPolicy' });
export type ValidatedPolicy = z.output<typeof validatedPolicy>;

export const publishPolicy = acted({
  document,
  note: optionalReason.describe('What changes, and why'),
  draft: z
    .boolean()
    .default(false)
    .describe('Only keep it, to be compared; a draft may be replaced, and no journey is opened under it'),
});
export type PublishPolicy = z.output<typeof publishPolicy>;
