import type { GroupBounds } from '#journey/model/policy';
import type { Group } from '../state.js';

const counted = ({ kind }: Group): string => (kind === 'couples' ? 'couples' : 'clients');

/**
 * R-GROUP: how many a group takes. In version 2 (`groups.roster`) that is no more than today's policy has, whatever the group was arranged for: those on the
 * roster stay, and nobody joins them.
 */
export const mostOn = ({ capacity }: Pick<Group, 'capacity'>, bounds: GroupBounds | null): number =>
  bounds?.roster === undefined ? capacity : Math.min(capacity, bounds.max);

/** R-GROUP: what staff should see of a group although no rule refuses it. */
export const groupWarnings = (group: Group, bounds: GroupBounds): string[] => {
  const { length } = group.roster;
  const most = mostOn(group, bounds);
  return [
    ...(length < bounds.min
      ? [`R-GROUP: ${length} of at least ${bounds.min} ${counted(group)} on the roster`]
      : []),
    ...(length > most
      ? [`R-GROUP: ${length} of at most ${most} ${counted(group)} on the roster: it takes nobody`]
      : []),
  ];
};

/** Whether somebody is on the roster, as a client or as a partner. */
export const isOnRoster = ({ roster }: Pick<Group, 'roster'>, journeyId: string): boolean =>
  roster.some((member) => member.journeyId === journeyId || member.partner === journeyId);
