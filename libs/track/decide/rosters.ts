import type { OffRoster } from '#journey/model/group';
import type { SeatRequest } from '#journey/model/seat-request';
import { happened } from '../decision.js';
import type { NewTrackEvent } from '../event.js';
import { isOnRoster, mostOn } from '../rules/group.js';
import type { Group, TrackState } from '../state.js';
import { without } from './groups.js';

/**
 * R-GROUP, version 2: puts the client on the rosters of the groups that their plan in force names, as far as there is room, and takes them off the others. The
 * roster of a couples group is kept by hand, because no plan says who is whose partner.
 */
export const followPlan = (
  { groups, setting }: TrackState,
  journeyId: string,
  { number, groups: named }: Extract<SeatRequest, { wish: 'roster' }>,
): NewTrackEvent[] => [
  happened('planFollowed', { journeyId, number, groups: named }, 'R-GROUP'),
  ...Object.values(groups)
    .filter(({ kind }) => kind === 'usual')
    .flatMap((group): NewTrackEvent[] => {
      const [isNamed, isOn] = [named.includes(group.id), isOnRoster(group, journeyId)];
      if (isOn && !isNamed)
        return [
          happened('memberLeft', { group: without(group, journeyId), journeyId, byPlan: true }, 'R-GROUP'),
        ];
      return isNamed && !isOn && group.roster.length < mostOn(group, setting.groups)
        ? [happened('memberJoined', { group: joined(group, journeyId), journeyId }, 'R-GROUP')]
        : [];
    }),
];

const joined = (group: Group, journeyId: string): Group => ({
  ...group,
  roster: [...group.roster, { journeyId, partner: null }],
});

/** The groups that a plan names whose roster the client is not on, and why. */
export const offRosters = (
  { groups, taken }: TrackState,
  journeyId: string,
  named: readonly string[],
): OffRoster[] =>
  named.flatMap((id): OffRoster[] => {
    const group = groups[id];
    if (!group) return [{ group: id, because: 'noSuchGroup' }];
    if (isOnRoster(group, journeyId)) return [];
    if (taken[journeyId] === undefined) return [{ group: id, because: 'noSeat' }];
    return [{ group: id, because: group.kind === 'couples' ? 'couples' : 'full' }];
  });
