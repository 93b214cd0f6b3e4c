import type { CareRole } from '#journey/model/care-team';
import type { Refusal } from '#journey/model/decision';
import { rule } from '#journey/model/rule';
import type { StaffMember } from './staff-member.js';

/**
 * R-CARE-TEAM: why a journey at that site is not given to somebody in that role; null where it may be. Who is not there, has left or
 * works at another site is refused in the same words: of another site nobody is told who works there.
 * @param member null where the directory has nobody of that id
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
