import type { Actor, Role } from '#journey/model/actor';

/** The one person who has this role. */
export const staff = (role: Role): Actor => ({ id: `${role}-1`, role });

export const CLINICIAN = staff('clinician');
