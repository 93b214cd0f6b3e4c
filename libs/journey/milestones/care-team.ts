import { accept, event, refuse } from '../model/decision.js';
import type { Decider } from '../decider/decider.js';

/** R-CARE-TEAM: whose journey it is, and so whose the tasks of that role are. Null: nobody's in particular. */
export const assignCareTeam: Decider<'assignCareTeam'> = ({ careTeam }, { role, staffId }) =>
  (careTeam[role] ?? null) === staffId
    ? refuse('R-CARE-TEAM', `That is so already: the ${role} is ${staffId ?? 'nobody'}.`, 'another staffId')
    : accept(event('careTeamChanged', { role, staffId }, 'R-CARE-TEAM'));
