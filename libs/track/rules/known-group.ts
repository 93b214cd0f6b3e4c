import type { GroupSchedule, KnownGroup } from '#journey/model/group';
import type { GroupBounds } from '#journey/model/policy';
import type { Group } from '../state.js';
import { isOnRoster, mostOn } from './group.js';

/** R-GROUP: what a client's plan has to know of a group. Two join a couples group together, so a person has to see to that. */
export const knownGroup = (
  group: Omit<Group, 'left'>,
  bounds: GroupBounds | null,
  journeyId: string,
): KnownGroup => {
  const { id, roster, schedule } = group;
  return {
    id,
    schedule: schedule ? timesOf(schedule) : null,
    isOn: isOnRoster(group, journeyId),
    full: roster.length >= mostOn(group, bounds),
  };
};

/** Leaves out room and link, which no plan has to know. */
const timesOf = ({ weekdays, start, minutes, otherTimes, mode }: GroupSchedule): KnownGroup['schedule'] => ({
  ...{ weekdays, start, minutes, mode },
  ...(otherTimes && { otherTimes }),
});
