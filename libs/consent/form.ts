import type { ConsentBasis, Statements } from './basis.js';
import type { InformationKind } from './kind.js';
import type { Recipient, RecipientsByClass } from './recipient.js';
import type { InLieu, Signer } from './signer.js';

export const WAYS_TO_SIGN = ['ink', 'electronic'] as const;
export type WayToSign = (typeof WAYS_TO_SIGN)[number];

/**
 * What can end a consent: the journey's discharge from treatment, its end, or the final disposition of the criminal case that the
 * client is here for (42 CFR 2.35).
 */
export const EXPIRY_EVENTS = ['discharge', 'journeyClosed', 'caseDisposition'] as const;
export type ExpiryEvent = (typeof EXPIRY_EVENTS)[number];

/** The events in the words of the form. */
export const EXPIRY_TITLES: Readonly<Record<ExpiryEvent, string>> = {
  discharge: 'The discharge from treatment',
  journeyClosed: 'The end of care here, aftercare included',
  caseDisposition: 'The end of the criminal case',
};

/** An instant (ms since epoch) or an event: from that moment on the consent is over. Or no expiry, where the basis allows that. */
export type Expiry = { readonly at: number } | { readonly event: ExpiryEvent } | { readonly none: true };

export interface Signature {
  readonly signer: Signer;
  /** The name as they signed it. */
  readonly name: string;
  readonly how: WayToSign;
  /** ms since epoch. */
  readonly signedAt: number;
  /** Present for a representative only. */
  readonly inLieu?: InLieu;
}

/**
 * What was signed (42 CFR 2.31), by the client whose journey it belongs to. Fields that were added later are optional, because signed forms are kept as
 * they are.
 */
export interface ConsentForm {
  /** `named` where it is left out. */
  readonly basis?: ConsentBasis;
  readonly discloser: string;
  readonly kinds: readonly InformationKind[];
  readonly recipient: Recipient | RecipientsByClass;
  readonly purpose: string;
  /** What the client was told of the right to revoke, and how to. */
  readonly revocation: string;
  readonly statements?: Statements;
  readonly expiry: Expiry;
  readonly signatures: readonly Signature[];
}

type OrNull<T> = { readonly [K in keyof T]: T[K] | null };

/** What somebody wants to put on record: anything may be missing. */
export interface OfferedForm extends OrNull<
  Pick<ConsentForm, 'discloser' | 'recipient' | 'purpose' | 'revocation' | 'expiry'>
> {
  readonly basis?: ConsentBasis;
  readonly kinds: readonly InformationKind[];
  readonly statements?: OrNull<Statements>;
  readonly signatures: readonly OfferedSignature[];
}

export interface OfferedSignature extends OrNull<Pick<Signature, 'name' | 'how' | 'signedAt'>> {
  readonly signer: Signer;
  readonly inLieu?: OrNull<InLieu>;
}
