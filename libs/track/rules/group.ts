import type { GroupBounds } from '#journey/model/policy';
import type { Group } from '../state.js';

/** R-GROUP: what staff should see of a group, and what no rule refuses. */
export const groupWarnings = ({ kind, roster }: Group, { min }: GroupBounds): string[] =>
  roster.length < min
    ? [
        `R-GROUP: ${roster.length} of at least ${min} ${kind === 'couples' ? 'couples' : 'clients'} on the roster`,
      ]
    : [];

/** Whether somebody is on the roster, as a client or as a partner. */
export const isOnRoster = ({ roster }: Group, journeyId: string): boolean =>
  roster.some((member) => member.journeyId === journeyId || member.partner === journeyId);
