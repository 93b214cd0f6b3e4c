import { CARE_ROLES } from '../model/care-team.js';
import type { Evolvers } from '../model/evolvers.js';

export const careTeam: Evolvers<'careTeamChanged'> = {
  careTeamChanged: ({ careTeam: before }, { data: { role, staffId } }) => {
    const named = CARE_ROLES.map((one) => [one, one === role ? staffId : before[one]] as const);
    return { careTeam: Object.fromEntries(named.filter(([, person]) => person)) };
  },
};
