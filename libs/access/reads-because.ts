import { siteIsEnough } from './ability.js';
import type { Relation } from './access-rule.js';
import type { StaffRole } from './person.js';

/** Why somebody may read a journey. Lasting reasons come before temporary ones. */
export const READS_BECAUSE = ['site', 'caseload', 'glass', 'onCall'] as const;
export type ReadsBecause = (typeof READS_BECAUSE)[number];

/** The reason why a person who may read the journey may do so. @param roles the roles that allow it */
export const readsBecause = (roles: readonly StaffRole[], { theirs, glass }: Relation): ReadsBecause => {
  if (siteIsEnough(roles, 'read', 'Journey').length > 0) return 'site';
  if (theirs) return 'caseload';
  return glass ? 'glass' : 'onCall';
};
