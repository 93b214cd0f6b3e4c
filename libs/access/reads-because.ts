import { siteIsEnough } from './ability.js';
import type { Relation } from './access-rule.js';
import type { StaffRole } from './person.js';

/** Why somebody may read a journey, the lasting before the passing. */
export const READS_BECAUSE = ['site', 'caseload', 'glass', 'onCall'] as const;
export type ReadsBecause = (typeof READS_BECAUSE)[number];

/** Of who may read it. @param roles those that let them */
export const readsBecause = (roles: readonly StaffRole[], { theirs, glass }: Relation): ReadsBecause => {
  if (siteIsEnough(roles, 'read', 'Journey').length > 0) return 'site';
  if (theirs) return 'caseload';
  return glass ? 'glass' : 'onCall';
};
