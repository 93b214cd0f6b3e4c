import { z } from 'zod';
import { EXPIRY_EVENTS, SIGNERS, WAYS_TO_SIGN } from '#consent/form';
import { INFORMATION_KINDS } from '#consent/kind';
import { CONSENT_STATUSES } from '#consent/status';
import { acted, type CommandBody } from './acted.js';
import { actor } from './actor.js';
import { knownBirthDate } from './dates.js';
import { consentId, journeyId, knownConsentId } from './ids.js';
import { page, paging } from './page.js';
import { line, text } from './text.js';
import { instant, isoInstant } from './time.js';

/** What may be missing: the rule names each element that is, all at once. */
const element = <T extends z.ZodType>(type: T) => type.nullable().default(null);

const kind = z.enum(INFORMATION_KINDS as [string, ...string[]] as never) as z.ZodType<
  (typeof INFORMATION_KINDS)[number]
>;
const kinds = z
  .array(kind)
  .max(INFORMATION_KINDS.length)
  .refine((all) => new Set(all).size === all.length, 'each kind once')
  .meta({ uniqueItems: true });

const recipientId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'must be an id of the recipient directory: small letters, digits, hyphens',
  )
  .meta({ id: 'RecipientId' });

const form = {
  discloser: element(line(300)).describe('Who discloses, as the client read it'),
  kinds: kinds.default([]).describe('What is disclosed; counsellingNotes only alone'),
  recipient: element(z.strictObject({ id: recipientId, name: line(300) })).describe(
    'To whom: the id in the recipient directory, and the name as the client read it',
  ),
  purpose: element(text(500)),
  revocation: element(text(2000)).describe('What the client was told of the right to revoke, and how to'),
  expiry: element(
    z.union([z.strictObject({ at: instant }), z.strictObject({ event: z.enum(EXPIRY_EVENTS) })]),
  ),
  signatures: z
    .array(
      z.strictObject({
        signer: z.enum(SIGNERS),
        name: element(line(300)),
        how: element(z.enum(WAYS_TO_SIGN)),
        signedAt: element(instant),
      }),
    )
    .max(4)
    .default([])
    .describe("The client's, and for a minor the guardian's (R-MINOR)"),
};

export const consentBody = acted(form);
export type ConsentBody = z.output<typeof consentBody>;

const saidOf = { saidBy: z.enum(SIGNERS), how: z.enum(['inWriting', 'orally']) };
const revocation = z.object(saidOf);

export const revocationBody = acted(saidOf);
export type RevocationBody = z.output<typeof revocationBody>;

export const disclosureBody = acted({
  consentId,
  kinds: kinds.min(1).nullable().default(null).describe('Part of what the consent names; null: all of it'),
});
export type DisclosureBody = CommandBody<{
  readonly consentId: string;
  readonly kinds: readonly (typeof INFORMATION_KINDS)[number][] | null;
}>;

export const consentParams = z.strictObject({ journeyId, consentId });
export type ConsentParams = z.output<typeof consentParams>;

export const consent = z
  .object({
    consentId: knownConsentId,
    journeyId,
    status: z.enum(CONSENT_STATUSES),
    client: z.object({
      family: z.string().nullable(),
      given: z.string().nullable(),
      birthDate: knownBirthDate,
    }),
    discloser: z.string(),
    kinds: z.array(kind),
    recipient: z.object({ id: recipientId, name: z.string() }),
    purpose: z.string(),
    revocation: z.string(),
    expiry: z.union([z.object({ at: isoInstant }), z.object({ event: z.enum(EXPIRY_EVENTS) })]),
    signatures: z.array(
      z.object({
        signer: z.enum(SIGNERS),
        name: z.string(),
        how: z.enum(WAYS_TO_SIGN),
        signedAt: isoInstant,
      }),
    ),
    recordedAt: isoInstant,
    recordedBy: actor,
    revokedAt: isoInstant.nullable(),
    revokedBy: actor.nullable(),
    revoked: revocation.nullable(),
  })
  .meta({ id: 'Consent' });
export type ConsentAnswer = z.output<typeof consent>;

export const consents = z.object({ items: z.array(consent) }).meta({ id: 'Consents' });

export const revocationAccepted = z
  .object({
    consent,
    stopping: z.int().describe('Disclosures under it that had not ended, and are stopped'),
  })
  .meta({ id: 'RevocationAccepted' });
export type RevocationAccepted = z.output<typeof revocationAccepted>;

export const disclosure = z
  .object({
    disclosureId: z.guid(),
    journeyId,
    consentId: knownConsentId,
    recipient: recipientId.describe('Of the recipient directory'),
    kinds: z.array(kind),
    purpose: z.string(),
    requestedAt: isoInstant,
    requestedBy: actor,
    status: z.enum(['pending', 'sent', 'stopped']),
    because: z.enum(['revoked', 'expired', 'undeliverable', 'cancelled']).nullable(),
    endedAt: isoInstant.nullable(),
    keptUntil: isoInstant,
    attempts: z.array(
      z.object({
        at: isoInstant,
        outcome: z
          .enum(['acknowledged', 'notReached', 'unanswered'])
          .nullable()
          .describe('unanswered: it may have arrived; null: under way, or never heard of again'),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Disclosure' });

export const disclosurePage = page('DisclosurePage', disclosure);
export const disclosureQuery = z.strictObject(paging);
export type DisclosureQuery = z.output<typeof disclosureQuery>;
