import type { Phase } from '#journey/model/phase';
import type { Expiry, ExpiryEvent } from './form.js';

export const CONSENT_STATUSES = ['active', 'expired', 'revoked'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** What of a consent says whether it holds. Instants are ms since epoch. */
export interface Holding {
  readonly expiry: Expiry;
  readonly revokedAt: number | null;
  /** When the criminal case was disposed of that it is given for; null: it goes on, or there is none. */
  readonly caseDisposedAt: number | null;
}

/** When it is asked, and where the consent's journey stands then. */
export interface AskedAt {
  readonly at: number;
  readonly phase: Phase;
}

/** Revoked is for ever, whatever the date; an expiry at an instant is over at that instant, and none never is. */
export const consentStatus = (holding: Holding, asked: AskedAt): ConsentStatus => {
  if (holding.revokedAt !== null) return 'revoked';
  return isOver(holding, asked) ? 'expired' : 'active';
};

const isOver = ({ expiry, caseDisposedAt }: Holding, { at, phase }: AskedAt): boolean => {
  if ('none' in expiry) return false;
  if ('at' in expiry) return expiry.at <= at;
  const over: Readonly<Record<ExpiryEvent, boolean>> = {
    discharge: phase === 'aftercare' || phase === 'closed',
    journeyClosed: phase === 'closed',
    caseDisposition: caseDisposedAt !== null && caseDisposedAt <= at,
  };
  return over[expiry.event];
};
