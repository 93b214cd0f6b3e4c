import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Rung, RunningClock } from './clock.js';

type Tasks = Pick<JourneyState, 'tasks'>;

/** Tasks that ask for what a clock waits for before the clock does, by how both ids begin. A task may also have the id of its clock. */
const ASKED_BEFORE: readonly (readonly [clock: string, task: string])[] = [
  ['risk.disposition.', 'risk.dispose.'],
  ['relapse.decide.', 'relapse.transfer.'],
];

const askedBefore = (clock: string): string => {
  const [start, task] = ASKED_BEFORE.find(([one]) => clock.startsWith(one)) ?? ['', ''];
  return `${task}${clock.slice(start.length)}`;
};

/**
 * The id of the task that a rung raises. Without `tasksAtStart` each rung has a task of its own. With it, a clock has one task for each role: if the role has
 * an open task of the clock, that task is raised, and told, again. With `oneTask` this includes a task of the same matter that no clock has raised. The next
 * role has its own, so that the task does not vanish from the first role's list.
 */
export const taskOfRung = (
  { id }: Pick<RunningClock, 'id'>,
  { role, rung }: Rung,
  { tasks }: Tasks,
  { tasksAtStart, oneTask }: Policy,
): string => {
  const own = `${id}.${rung}`;
  const before = askedBefore(id);
  if (oneTask && tasks[before]?.clock === null && tasks[before].role === role) return before;
  if (!tasksAtStart) return own;
  const open = Object.entries(tasks).find(([, task]) => task.clock === id && task.role === role);
  return open ? open[0] : own;
};
