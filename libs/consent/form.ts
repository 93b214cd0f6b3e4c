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

/** As a form says it. */
export const EXPIRY_TITLES: Readonly<Record<ExpiryEvent, string>> = {
  discharge: 'The discharge from treatment',
  journeyClosed: 'The end of care here, aftercare included',
  caseDisposition: 'The end of the criminal case',
};

/** An instant (ms since epoch) or an event; what comes of it is over from that moment on. Or none, where that may be. */
export type Expiry = { readonly at: number } | { readonly event: ExpiryEvent } | { readonly none: true };

export interface Signature {
  readonly signer: Signer;
  /** As they signed. */
  readonly name: string;
  readonly how: WayToSign;
  /** ms since epoch. */
  readonly signedAt: number;
  /** Of a representative, and of nobody else. */
  readonly inLieu?: InLieu;
}

/** What was signed (42 CFR 2.31). The client is whose journey it belongs to. What came later is optional: forms are kept as they are. */
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
