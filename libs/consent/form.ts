import type { InformationKind } from './kind.js';

export const SIGNERS = ['client', 'guardian'] as const;
export type Signer = (typeof SIGNERS)[number];

export const WAYS_TO_SIGN = ['ink', 'electronic'] as const;
export type WayToSign = (typeof WAYS_TO_SIGN)[number];

/** Events of the journey that can end a consent: its discharge from treatment, and its end. */
export const EXPIRY_EVENTS = ['discharge', 'journeyClosed'] as const;
export type ExpiryEvent = (typeof EXPIRY_EVENTS)[number];

/** An instant (ms since epoch) or an event; what comes of it is over from that moment on. */
export type Expiry = { readonly at: number } | { readonly event: ExpiryEvent };

export interface Signature {
  readonly signer: Signer;
  /** As they signed. */
  readonly name: string;
  readonly how: WayToSign;
  /** ms since epoch. */
  readonly signedAt: number;
}

/** The id is that of the recipient directory; the name is what the client read and signed. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** What was signed (42 CFR 2.31). The client is whose journey it belongs to. */
export interface ConsentForm {
  readonly discloser: string;
  readonly kinds: readonly InformationKind[];
  readonly recipient: Recipient;
  readonly purpose: string;
  /** What the client was told of the right to revoke, and how to. */
  readonly revocation: string;
  readonly expiry: Expiry;
  readonly signatures: readonly Signature[];
}

type OrNull<T> = { readonly [K in keyof T]: T[K] | null };

/** What somebody wants to put on record: anything may be missing. */
export interface OfferedForm extends OrNull<Omit<ConsentForm, 'kinds' | 'signatures'>> {
  readonly kinds: readonly InformationKind[];
  readonly signatures: readonly (OrNull<Omit<Signature, 'signer'>> & Pick<Signature, 'signer'>)[];
}
