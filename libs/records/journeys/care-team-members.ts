import { CARE_ROLES } from '#journey/model/care-team';

/** The entries by which a person may be in the care team of a journey. */
export const memberships = (staffId: string): string[] => CARE_ROLES.map((role) => `${role}:${staffId}`);

/** Whether journey `j` has no clinician yet. */
export const WITHOUT_CLINICIAN = `not exists (select from unnest(j.care_team) m where m ^@ 'clinician:')`;
