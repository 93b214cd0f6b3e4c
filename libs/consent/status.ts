import type { Phase } from '#journey/model/phase';
import type { Expiry, ExpiryEvent } from './form.js';

export const CONSENT_STATUSES = ['active', 'expired', 'revoked'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** What of a consent says whether it holds. Instants are ms since epoch. */
export interface Holding {
  readonly expiry: Expiry;
  readonly revokedAt: number | null;
}

/** When it is asked, and where the consent's journey stands then. */
export interface AskedAt {
  readonly at: number;
  readonly phase: Phase;
}

const AFTER: Readonly<Record<ExpiryEvent, readonly Phase[]>> = {
  discharge: ['aftercare', 'closed'],
  journeyClosed: ['closed'],
};

/** Revoked is for ever, whatever the date; an expiry at an instant is over at that instant. */
export const consentStatus = ({ expiry, revokedAt }: Holding, { at, phase }: AskedAt): ConsentStatus => {
  if (revokedAt !== null) return 'revoked';
  const over = 'at' in expiry ? expiry.at <= at : AFTER[expiry.event].includes(phase);
  return over ? 'expired' : 'active';
};
