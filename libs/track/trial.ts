import type { Refusal } from '#journey/model/decision';
import type { TrackCommandOf } from './command.js';
import { arrangeGroup, joinGroup, leaveGroup, type RosterState } from './decide/groups.js';
import type { TrackDecision } from './decision.js';
import type { TrackEventType } from './event.js';
import type { TrackSetting } from './state.js';
import { refusedUnder } from './track.js';
import type { TrackView } from './view.js';

export type GroupCommand = TrackCommandOf<'arrangeGroup' | 'joinGroup' | 'leaveGroup'>;

/** What a change of a group would do, or why it would be refused. Nothing is kept of it. */
export interface GroupTrial {
  readonly refusal: Refusal | null;
  /** Types of the events that it would leave, in order; none where it is refused. */
  readonly effects: readonly TrackEventType[];
}

/**
 * Decides about a group as its track would, from what is on record of the track. No seat changes hands by it, so nothing follows from it.
 * @param setting of the policy in force, because a view does not have all of it
 */
export const tryGroup = (view: TrackView, setting: TrackSetting, command: GroupCommand): GroupTrial => {
  const decision = decide(rostersOf(view, setting), command);
  return decision.ok
    ? { refusal: null, effects: decision.events.map(({ type }) => type) }
    : { refusal: refusedUnder(setting, decision.refusal), effects: [] };
};

const decide = (state: RosterState, command: GroupCommand): TrackDecision => {
  switch (command.name) {
    case 'arrangeGroup':
      return arrangeGroup(state, command);
    case 'joinGroup':
      return joinGroup(state, command);
    case 'leaveGroup':
      return leaveGroup(state, command);
  }
};

const rostersOf = ({ capacity, seats, groups }: TrackView, setting: TrackSetting): RosterState => ({
  setting: { ...setting, capacity },
  taken: Object.fromEntries(seats.map(({ journeyId, since }) => [journeyId, Date.parse(since)])),
  // Who left a group decides nothing, so it is left out.
  groups: Object.fromEntries(groups.map(({ left: _, ...group }) => [group.id, group])),
});
