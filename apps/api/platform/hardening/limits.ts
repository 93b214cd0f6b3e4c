import { REQUESTS_A_MINUTE } from '#settings/parts/hardening';

/** How many requests there may be in a minute; 0 where there may be any number. Each API process counts for itself. */
export interface Limits {
  /** By one person who is signed in, wherever from. */
  readonly perPerson: number;
  /** From one address, by anybody: a whole site may be behind one. */
  readonly perAddress: number;
  /** From one address, that say wrongly who they are, or not at all. */
  readonly failedSignIns: number;
}

export const LIMITS: Limits = REQUESTS_A_MINUTE;

/** Nobody is kept waiting: where an API is tried out. */
export const NO_LIMITS: Limits = { perPerson: 0, perAddress: 0, failedSignIns: 0 };
