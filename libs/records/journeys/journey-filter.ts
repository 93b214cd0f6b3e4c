import type { RiskLevel } from '#journey/model/milestone';
import { OPEN_PHASES, type Phase } from '#journey/model/phase';
import { memberships, WITHOUT_CLINICIAN } from './care-team-members.js';
import type { PersonFilter } from '../clients/clients-named.js';
import { Conditions } from '../db/conditions.js';

/** What a caseload may be narrowed to; a filter left out or null narrows nothing. */
export interface JourneyFilter extends PersonFilter {
  readonly phase?: Phase | null;
  readonly tier?: string | null;
  readonly track?: string | null;
  readonly risk?: RiskLevel | null;
  readonly overdue?: boolean | null;
  /** Open, and without a clinician in the care team. */
  readonly unassigned?: boolean | null;
  /** Staff id of somebody in the care team. */
  readonly staff?: string | null;
}

/** The filter on journey `j`, but for whose it is. */
export const conditionsOf = (filter: JourneyFilter): Conditions => {
  const conditions = new Conditions();
  for (const column of ['phase', 'tier', 'track', 'risk'] as const)
    conditions.equal(`j.${column}`, filter[column]);
  if (typeof filter.overdue === 'boolean') conditions.add(filter.overdue ? 'j.overdue' : 'not j.overdue');
  if (filter.unassigned) {
    conditions.add(`j.phase = any(${conditions.value(OPEN_PHASES)}::text[])`);
    conditions.add(WITHOUT_CLINICIAN);
  }
  if (filter.staff) conditions.add(`j.care_team && ${conditions.value(memberships(filter.staff))}::text[]`);
  return conditions;
};
