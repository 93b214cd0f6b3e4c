import { matterOf } from '../clocks/matter.js';
import type { MilestoneName } from '../model/milestone.js';
import type { JourneyState } from '../model/state.js';
import { milestonesOfFinding } from '../rules/continued-stay.js';

/** The milestones that end an open task, the usual one first; `completeTask`: by ticking it off. */
export const endedByMilestones = (
  task: string,
  { treatment }: Pick<JourneyState, 'treatment'>,
): readonly MilestoneName[] => {
  const { kind, closedBy } = matterOf(task);
  return kind === 'finding' ? milestonesOfFinding(treatment) : closedBy;
};

/** The open task that a milestone answers, the one that is due first; null where none asks for it. */
export const askedBy = (name: MilestoneName, state: JourneyState): string | null => {
  const asking = Object.entries(state.tasks).filter(([task]) =>
    endedByMilestones(task, state).includes(name),
  );
  const [first] = asking.sort(
    ([, a], [, b]) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.raisedAt - b.raisedAt,
  );
  return first?.[0] ?? null;
};
