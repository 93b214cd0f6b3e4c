import type { GroupSchedule } from '#journey/model/group';
import { startMinute } from '#journey/model/slot';
import type { TrackCommandOf } from '../command.js';
import { accept, happened, refuse, type TrackDecision } from '../decision.js';
import { isOnRoster, mostOn } from '../rules/group.js';
import type { Group, TrackState } from '../state.js';

/** What decides about a group: its track's setting, its rosters and who has a seat. */
export type RosterState = Pick<TrackState, 'setting' | 'groups' | 'taken'>;

/** R-GROUP: makes a group, or changes its title, schedule, capacity and therapists. Its roster stays. */
export const arrangeGroup = (
  state: RosterState,
  { group: id, kind, capacity, therapists, ...named }: TrackCommandOf<'arrangeGroup'>,
): TrackDecision => {
  const { groups: bounds, capacity: seats } = state.setting;
  if (!bounds) return refuse('R-GROUP', 'The policy has no groups.', 'groups in the policy');
  const before = state.groups[id];
  const roster = before?.roster ?? [];
  if (capacity > bounds.max)
    return refuse('R-GROUP', `A group has ${bounds.max} at most.`, `capacity ${bounds.max} or less`);
  if (capacity > seats)
    return refuse('R-GROUP', `The track has ${seats} seats.`, `capacity ${seats} or less`);
  // Under a policy with `groups.roster` a smaller capacity puts nobody out: it only keeps others from joining.
  if (capacity < roster.length && bounds.roster === undefined)
    return refuse(
      'R-GROUP',
      `${roster.length} are on the roster.`,
      `capacity ${roster.length} or more, or fewer on the roster`,
    );
  if (therapists.length === 0)
    return refuse('R-GROUP', 'A group has a therapist.', 'at least 1 of therapists');
  if (kind === 'usual' && therapists.length > bounds.therapists)
    return refuse(
      'R-GROUP',
      `A usual group has ${bounds.therapists} therapists at most.`,
      `therapists: ${bounds.therapists} or fewer`,
    );
  if (before && before.kind !== kind && roster.length > 0)
    return refuse(
      'R-GROUP',
      'A group with a roster does not change its kind.',
      `kind ${before.kind}, or another group`,
    );
  // A title or schedule that is left out stays as it was.
  const { title = before?.title, schedule = before?.schedule } = named;
  if (schedule && endsNextDay(schedule))
    return refuse(
      'R-GROUP',
      'A session ends on the day on which it begins.',
      'schedule: an end on the same day',
    );
  const group: Group = {
    ...{ id, kind, capacity, therapists, roster },
    ...(title && { title }),
    ...(schedule && { schedule }),
    ...(before?.left && { left: before.left }),
  };
  return accept(happened('groupArranged', { group }, 'R-GROUP'));
};

/** R-GROUP: puts a client who has a seat of the track on the roster, unless it is full. A couple takes one place. */
export const joinGroup = (
  state: RosterState,
  { group: id, journeyId, partner }: TrackCommandOf<'joinGroup'>,
): TrackDecision => {
  const group = state.groups[id];
  if (!group) return noSuchGroup(state);
  if (partner !== null && group.kind !== 'couples')
    return refuse('R-GROUP', 'Partners come to a couples group.', 'no partner, or a couples group');
  if (partner === journeyId) return refuse('R-GROUP', 'Nobody is their own partner.', 'another partner');
  const who = (someone: string): string => (someone === journeyId ? 'The client' : 'The partner');
  for (const someone of [journeyId, partner]) {
    if (someone === null) continue;
    if (state.taken[someone] === undefined)
      return refuse('R-GROUP', `${who(someone)} has no seat on this track.`, 'a seat on the track');
    if (isOnRoster(group, someone))
      return refuse('R-GROUP', `${who(someone)} is on the roster already.`, 'somebody else');
  }
  const most = mostOn(group, state.setting.groups);
  if (group.roster.length >= most)
    return refuse(
      'R-GROUP',
      `The roster is full: ${group.roster.length} of ${most}.`,
      'a member to leave, or another group',
    );
  const roster = [...group.roster, { journeyId, partner }];
  return accept(happened('memberJoined', { group: { ...group, roster }, journeyId }, 'R-GROUP'));
};

/** R-GROUP: takes a client off the roster. Of a couple both leave. */
export const leaveGroup = (
  state: RosterState,
  { group: id, journeyId }: TrackCommandOf<'leaveGroup'>,
): TrackDecision => {
  const group = state.groups[id];
  if (!group) return noSuchGroup(state);
  if (!isOnRoster(group, journeyId))
    return refuse('R-GROUP', 'The client is not on the roster.', 'a member of the group');
  return accept(happened('memberLeft', { group: without(group, journeyId), journeyId }, 'R-GROUP'));
};

const DAY_MINUTES = 24 * 60;

const endsNextDay = (schedule: GroupSchedule): boolean =>
  [schedule, ...(schedule.otherTimes ?? [])].some((time) => startMinute(time) + time.minutes > DAY_MINUTES);

export const without = (group: Group, journeyId: string): Group => ({
  ...group,
  roster: group.roster.filter((member) => member.journeyId !== journeyId && member.partner !== journeyId),
});

const noSuchGroup = ({ groups }: RosterState): TrackDecision =>
  refuse(
    'R-GROUP',
    'The track has no such group.',
    `a group of the track: ${Object.keys(groups).join(', ')}`,
  );
