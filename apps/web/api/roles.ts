import type { Me, StaffRole } from './me.js';

export const hasAnyRole = ({ roles }: Me, some: readonly StaffRole[]): boolean =>
  roles.some((role) => some.includes(role));

/** Roles that see a whole site. */
export const OFFICE = ['coordinator', 'supervisor', 'director'] as const satisfies readonly StaffRole[];
export const CARE = [...OFFICE, 'clinician'] as const satisfies readonly StaffRole[];

/** Roles that read the record of a journey: its timeline, why it stands as it does, results and plans. A coordinator reads it only with emergency access. */
export const OF_RECORD = ['clinician', 'supervisor', 'director'] as const satisfies readonly StaffRole[];
