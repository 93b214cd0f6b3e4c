import type { Evolvers } from './evolvers.js';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

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
