import { REQUESTS_A_MINUTE } from '#settings/parts/hardening';

/** How many requests there may be in a minute; 0 where there may be any number. Each API process counts for itself. */
export interface Limits {
  /** By one person who is signed in, wherever from. */
  readonly perPerson: number;
  /** From one address, by anybody: a whole site may be behind one. */
  readonly perAddress: number;
  /** From one address, with a wrong sign-in or with none. */
  readonly failedSignIns: number;
}

export const LIMITS: Limits = REQUESTS_A_MINUTE;

/** No limits at all, for an API that is tried out. */
export const NO_LIMITS: Limits = { perPerson: 0, perAddress: 0, failedSignIns: 0 };
