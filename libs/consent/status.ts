import type { Phase } from '#journey/model/phase';
import type { Expiry, ExpiryEvent } from './form.js';

export const CONSENT_STATUSES = ['active', 'expired', 'revoked'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** The parts of a consent that decide whether it is in force. Instants are ms since epoch. */
export interface Holding {
  readonly expiry: Expiry;
  readonly revokedAt: number | null;
  /** When the criminal case that the consent is given for was disposed of; null if it goes on, or there is none. */
  readonly caseDisposedAt: number | null;
}

/** The instant for which the status is asked, and the phase of the consent's journey then. */
export interface AskedAt {
  readonly at: number;
  readonly phase: Phase;
}

/** A revoked consent stays revoked, whatever the date. An expiry at an instant is over from that very instant on; a consent without expiry is never over. */
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
