import type { JourneyView } from '../../api/journey.js';
import { titleOf } from '../../words/title-of.js';

type Task = JourneyView['tasks'][number];
type Clock = JourneyView['clocks'][number];

/** One thing that is asked. */
export interface Matter {
  /** The task of the role that was told last. */
  readonly task: Task;
  /** Every task of it: one for each role that was told, in the order of the ladder. */
  readonly told: readonly Task[];
  readonly dueAt: string | null;
  /** When the next role is told, or the last one again; null where nobody will be. */
  readonly nextAt: string | null;
}

type Asked = Pick<JourneyView, 'tasks' | 'clocks'>;

/** Clocks and tasks of one matter that are called otherwise, by how both ids begin. */
const TOGETHER: readonly (readonly [clock: string, task: string])[] = [
  ['screening', 'screening.refer'],
  ['relapse.decide.', 'relapse.transfer.'],
];

const sayTheSame = (clock: Clock, { task, title }: Task): boolean =>
  JSON.stringify(titleOf(clock.id, clock.title)) === JSON.stringify(titleOf(task, title)) ||
  TOGETHER.some(([one, other]) => clock.id.startsWith(one) && task.startsWith(other));

/** A clock that has told somebody runs on beside its tasks. What the state asks for has no clock; one beside it says until when. */
const isOf = (clock: Clock, task: Task): boolean =>
  clock.id === task.clock || clock.id === task.task || (task.clock === null && sayTheSame(clock, task));

/** The open tasks, all those of one clock as one, in the order in which they are due. */
export const mattersOf = ({ tasks, clocks }: Asked): readonly Matter[] => {
  const keyOf = ({ clock, task }: Task): string => clock ?? task;
  return [...new Set(tasks.map(keyOf))]
    .map((key) => {
      const told = tasks
        .filter((task) => keyOf(task) === key)
        .toSorted((a, b) => a.rung - b.rung || a.raisedAt.localeCompare(b.raisedAt));
      const task = told.at(-1)!;
      const nextAt = clocks.find((clock) => isOf(clock, task))?.dueAt ?? null;
      return { task, told, nextAt, dueAt: task.dueAt ?? nextAt };
    })
    .toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
};

/** The matter that a task belongs to. */
export const matterWith = (matters: readonly Matter[], task: string | null): Matter | undefined =>
  matters.find(({ told }) => told.some((one) => one.task === task));

/** The clocks that have asked nobody yet. */
export const clocksAhead = ({ tasks, clocks }: Asked): readonly Clock[] =>
  clocks.filter((clock) => !tasks.some((task) => isOf(clock, task)));
