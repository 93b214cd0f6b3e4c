import { z } from 'zod';
import { CONSENT_BASES } from '#consent/basis';
import { EXPIRY_EVENTS, WAYS_TO_SIGN } from '#consent/form';
import { INFORMATION_KINDS } from '#consent/kind';
import { RECIPIENT_CLASSES } from '#consent/recipient';
import { REASONS_IN_LIEU, SIGNERS } from '#consent/signer';
import { CONSENT_STATUSES } from '#consent/status';
import { acted, type CommandBody } from './acted.js';
import { actor } from './actor.js';
import { knownBirthDate } from './dates.js';
import { consentId, journeyId, knownConsentId } from './ids.js';
import { page, paging } from './page.js';
import { line, text } from './text.js';
import { instant, isoInstant } from './time.js';

/** An element that may be missing: the schema lets null pass, so that the rule can name all missing elements at once. */
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

const namedRecipient = z.strictObject({ id: recipientId, name: line(300) });

const form = {
  basis: z
    .enum(CONSENT_BASES)
    .exactOptional()
    .describe(
      'treatmentPaymentOperations: one consent for all future uses of that sort; criminalJustice: 42 CFR 2.35; left out: named',
    ),
  discloser: element(line(300)).describe('Who discloses, as the client read it'),
  kinds: kinds.default([]).describe('What is disclosed; counsellingNotes only alone'),
  recipient: element(
    z.union([
      namedRecipient,
      z.strictObject({
        classes: z
          .array(z.enum(RECIPIENT_CLASSES))
          .min(1)
          .refine((all) => new Set(all).size === all.length, 'each class once')
          .meta({ uniqueItems: true }),
        name: line(300),
      }),
    ]),
  ).describe(
    'To whom: the id in the recipient directory, or classes of whom they are, and the name as the client read it',
  ),
  purpose: element(text(500)),
  revocation: element(text(2000)).describe('What the client was told of the right to revoke, and how to'),
  statements: z
    .strictObject({
      redisclosure: element(text(2000)).describe('What the client was told a recipient may do with it'),
      refusal: element(text(2000)).describe('What the client was told follows if they do not sign'),
    })
    .exactOptional()
    .describe('For treatment, payment and operations both are needed'),
  expiry: element(
    z.union([
      z.strictObject({ at: instant }),
      z.strictObject({ event: z.enum(EXPIRY_EVENTS) }),
      z.strictObject({ none: z.literal(true) }),
    ]),
  ).describe('caseDisposition: for criminalJustice; none: for treatmentPaymentOperations'),
  signatures: z
    .array(
      z.strictObject({
        signer: z.enum(SIGNERS),
        name: element(line(300)),
        how: element(z.enum(WAYS_TO_SIGN)),
        signedAt: element(instant),
        inLieu: z
          .strictObject({ because: element(z.enum(REASONS_IN_LIEU)), authority: element(text(500)) })
          .exactOptional()
          .describe('Of a representative: why the client does not sign, and what lets them'),
      }),
    )
    .max(4)
    .default([])
    .describe(
      "The client's, and for a minor the guardian's (R-MINOR); or a personal representative's in its place",
    ),
};

export const consentBody = acted(form);
export type ConsentBody = z.output<typeof consentBody>;

const saidOf = { saidBy: z.enum(SIGNERS), how: z.enum(['inWriting', 'orally']) };
const revocation = z.object(saidOf);

export const revocationBody = acted(saidOf);
export type RevocationBody = z.output<typeof revocationBody>;

export const caseDispositionBody = acted({
  disposedAt: instant.describe('When the case was finally disposed of'),
});
export type CaseDispositionBody = z.output<typeof caseDispositionBody>;

export const disclosureBody = acted({
  consentId,
  kinds: kinds.min(1).nullable().default(null).describe('Part of what the consent names; null: all of it'),
  recipient: namedRecipient
    .nullable()
    .default(null)
    .describe('To whom, where the consent describes its recipients by class; null: whom it names'),
});
export type DisclosureBody = CommandBody<{
  readonly consentId: string;
  readonly recipient: { readonly id: string; readonly name: string } | null;
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
    basis: z.enum(CONSENT_BASES),
    discloser: z.string(),
    kinds: z.array(kind),
    recipient: z.union([
      z.object({ id: recipientId, name: z.string() }),
      z.object({ classes: z.array(z.enum(RECIPIENT_CLASSES)), name: z.string() }),
    ]),
    purpose: z.string(),
    revocation: z.string(),
    statements: z.object({ redisclosure: z.string().nullable(), refusal: z.string().nullable() }).nullable(),
    expiry: z.union([
      z.object({ at: isoInstant }),
      z.object({ event: z.enum(EXPIRY_EVENTS) }),
      z.object({ none: z.literal(true) }),
    ]),
    signatures: z.array(
      z.object({
        signer: z.enum(SIGNERS),
        name: z.string(),
        how: z.enum(WAYS_TO_SIGN),
        signedAt: isoInstant,
        inLieu: z.object({ because: z.enum(REASONS_IN_LIEU), authority: z.string() }).optional(),
      }),
    ),
    recordedAt: isoInstant,
    recordedBy: actor,
    revokedAt: isoInstant.nullable(),
    revokedBy: actor.nullable(),
    revoked: revocation.nullable(),
    caseDisposition: z
      .object({ disposedAt: isoInstant, recordedAt: isoInstant, recordedBy: actor })
      .nullable()
      .describe('The end of the criminal case, once it is on record'),
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
    consentId: knownConsentId.nullable().describe('null: told in a medical emergency, without one'),
    recipient: z.string().describe('Of the recipient directory; in an emergency, who was told'),
    kinds: z.array(kind),
    purpose: z.string(),
    requestedAt: isoInstant,
    requestedBy: actor,
    status: z.enum(['pending', 'sent', 'stopped']),
    because: z.enum(['revoked', 'expired', 'undeliverable', 'cancelled']).nullable(),
    endedAt: isoInstant.nullable(),
    keptUntil: isoInstant,
    emergency: z
      .object({
        affiliation: z.string(),
        disclosedBy: z.string().nullable().describe('null: who put it on record'),
        disclosedAt: isoInstant,
        nature: z.string(),
        told: z.string(),
      })
      .nullable()
      .describe('What 42 CFR 2.51(c) wants of what was told in a medical emergency'),
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
