import type { CareRole } from '#journey/model/care-team';
import type { Refusal } from '#journey/model/decision';
import { rule } from '#journey/model/rule';
import type { StaffMember } from './staff-member.js';

/**
 * R-CARE-TEAM: why a journey at that site is not given to a staff member in that role; null if it may be given. Somebody who does not exist, has left or
 * works at another site is refused with the same words, so that nobody learns who works at another site.
 * @param member null if the directory has nobody with that id
 */
export const assignmentRefused = (
  member: StaffMember | null,
  role: CareRole,
  site: string,
): Refusal | null => {
  const needed = [`staffId of somebody in GET /v1/staff?role=${role}&site=${site} who is active`];
  if (!member?.active || !member.sites.includes(site))
    return {
      rule: rule('R-CARE-TEAM'),
      detail: 'staffId: nobody of that staff id works at the site of this journey.',
      needed,
    };
  return member.roles.includes(role)
    ? null
    : { rule: rule('R-CARE-TEAM'), detail: `staffId: who has that staff id is no ${role}.`, needed };
};
