import type { Evolvers } from '../model/evolvers.js';
import { without } from './without.js';

/** Tasks, and how far each clock's ladder has been climbed. */
export const tasks: Evolvers<'clockReached' | 'clockSatisfied' | 'taskRaised' | 'taskClosed'> = {
  clockReached: ({ reached }, { data }) => ({
    reached: {
      ...reached,
      [data.clock]: { rungs: (reached[data.clock]?.rungs ?? 0) + 1, overdue: data.rung >= 1 },
    },
  }),
  clockSatisfied: ({ reached }, { data }) => ({ reached: without(reached, data.clock) }),
  taskRaised: ({ tasks }, { at, data }) => {
    const { task, ...raised } = data;
    return { tasks: { ...tasks, [task]: { ...raised, raisedAt: at } } };
  },
  taskClosed: ({ tasks }, { data }) => ({ tasks: without(tasks, data.task) }),
};
