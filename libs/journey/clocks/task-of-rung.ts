import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Rung, RunningClock } from './clock.js';

/**
 * The task that a rung raises. Where the policy has `tasksAtStart` a matter is one task of each role: whoever has a task of the clock
 * has that one raised, and told, again. The next role has its own, so that it does not vanish from the list of whoever has to do it.
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
