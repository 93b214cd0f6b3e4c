/** Roles that a journey has a person of its own for; on-call and director are the program's. */
export const CARE_ROLES = ['coordinator', 'clinician', 'supervisor'] as const;
export type CareRole = (typeof CARE_ROLES)[number];

/** Who of the staff a journey is with, by role: staff ids. */
export type CareTeam = { readonly [R in CareRole]?: string };
