/** Roles and relations that several rules have. */
export const LEADERS = ['supervisor', 'director'] as const;
export const CARE = ['coordinator', 'clinician', ...LEADERS] as const;
export const OFFICE = ['coordinator', ...LEADERS] as const;

export const AT_SITE = { atSite: true } as const;
export const THEIRS = { atSite: true, theirs: true } as const;
