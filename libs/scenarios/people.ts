import type { Actor, Role } from '#journey/model/actor';

/** One person of each role. */
export const staff = (role: Role): Actor => ({ id: `${role}-1`, role });

export const CLINICIAN = staff('clinician');

/** Whom a referral is about, as a hospital's record has them: nobody real. `recordNumber` tells them apart. */
export const referredClient = (recordSystem: string, recordNumber: string) => ({
  recordSystem,
  recordNumber,
  family: 'Example',
  given: 'Test',
  birthDate: '1990-01-01',
  gender: null,
  phone: null,
  language: null,
});
