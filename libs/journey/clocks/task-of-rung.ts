import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Rung, RunningClock } from './clock.js';

/**
 * The id of the task that a rung raises. Without `tasksAtStart` each rung has a task of its own. With it, a clock has one task for each role: if the role has
 * an open task of the clock, that task is raised, and told, again. The next role has its own, so that the task does not vanish from the first role's list.
 */
export const taskOfRung = (
  { id }: Pick<RunningClock, 'id'>,
  { role, rung }: Rung,
  { tasks }: Pick<JourneyState, 'tasks'>,
  { tasksAtStart }: Policy,
): string => {
  const own = `${id}.${rung}`;
  if (!tasksAtStart) return own;
  const open = Object.entries(tasks).find(([, task]) => task.clock === id && task.role === role);
  return open ? open[0] : own;
};
