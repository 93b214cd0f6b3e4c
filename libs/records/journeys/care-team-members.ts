import { CARE_ROLES } from '#journey/model/care-team';

/** How a person may stand in the care team of a journey. */
export const memberships = (staffId: string): string[] => CARE_ROLES.map((role) => `${role}:${staffId}`);
