import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { askedByState, isOfState } from './asked-by-state.js';
import type { Rung, RunningClock } from './clock.js';

/**
 * The id of the task that a rung raises. Without `tasksAtStart` each rung has a task of its own. With it, a clock has one task for each role: if the role has
 * an open task of the clock, that task is raised, and told, again. With `oneTask` this includes a task of the same matter that no clock has raised, by the id of
 * the clock or by another (`askedByState`). The next role has its own, so that the task does not vanish from the first role's list.
 */
export const taskOfRung = (
  { id }: Pick<RunningClock, 'id'>,
  { role, rung }: Rung,
  state: JourneyState,
  policy: Policy,
): string => {
  const { tasks } = state;
  const numbered = `${id}.${rung}`;
  // The rungs of a clock may be numbered otherwise than when it told the first role (`asked-today.ts`): that role's task is not to be overwritten.
  const own = (tasks[numbered]?.role ?? role) === role ? numbered : `${numbered}.${role}`;
  const before = (policy.oneTask ? [...askedByState(id, state, policy), id] : []).find(
    (task) => tasks[task]?.role === role && isOfState(task, id, state, policy),
  );
  if (before !== undefined) return before;
  if (!policy.tasksAtStart) return own;
  const open = Object.entries(tasks).find(([, task]) => task.clock === id && task.role === role);
  return open ? open[0] : own;
};
