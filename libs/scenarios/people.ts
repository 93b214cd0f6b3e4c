import type { Actor, Role } from '#journey/model/actor';

/** One person of each role. */
export const staff = (role: Role): Actor => ({ id: `${role}-1`, role });

export const CLINICIAN = staff('clinician');
