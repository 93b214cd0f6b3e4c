import type { Role } from '../model/actor.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, OpenTask } from '../model/state.js';
import type { UntimedTask } from '../model/untimed-task.js';
import { untimedTasks } from '../rules/untimed-tasks.js';
import { askedByState, whicheverIsFirst } from './asked-by-state.js';
import type { RunningClock } from './clock.js';

/** What a state asks for without a clock. */
export interface Asking {
  readonly state: JourneyState;
  readonly asks: readonly UntimedTask[];
}

type Clocks = readonly RunningClock[];

/** The task by which the state asks this role for what the clock waits for: the first of several. */
const leading = (clock: string, role: Role, { state, asks }: Asking, policy: Policy): string | undefined =>
  askedByState(clock, state, policy).find((id) => asks.some((one) => one.task === id && one.role === role));

/** What the state asks for. Of several tasks for what one clock waits for, the first alone (`askedByState`). */
export const askingOf = (state: JourneyState, running: Clocks, policy: Policy): Asking => {
  const all = { state, asks: untimedTasks(state) };
  const isSecond = ({ task, role }: UntimedTask): boolean =>
    running.some(
      ({ id }) => askedByState(id, state, policy).includes(task) && leading(id, role, all, policy) !== task,
    );
  return { state, asks: all.asks.filter((one) => !isSecond(one)) };
};

/** An open task that gives way to a task of the state: one of the clock, or another one of the state. */
export interface GivingWay {
  readonly task: string;
  readonly open: OpenTask;
  readonly clock: RunningClock;
  /** The task in whose favour. */
  readonly to: string;
}

/**
 * Open tasks that give way to a task of the state for the same role and for what the same clock waits for. What the state asks for says more: to which level
 * the client is handed, or which report is in doubt.
 */
export const givingWay = (asking: Asking, running: Clocks, policy: Policy): GivingWay[] =>
  whicheverIsFirst(policy)
    ? running.flatMap((clock) => {
        const alike = askedByState(clock.id, asking.state, policy);
        return Object.entries(asking.state.tasks)
          .filter(([task, open]) => open.clock === clock.id || (open.clock === null && alike.includes(task)))
          .filter(([task]) => !isAsked(task, asking))
          .flatMap(([task, open]) => {
            const to = leading(clock.id, open.role, asking, policy);
            return to === undefined ? [] : [{ task, open, clock, to }];
          });
      })
    : [];

/** How late a clock is for a role: what its task was due by, the last rung that has told them, and since when the matter stands where that is known. */
export interface Lateness {
  readonly dueAt: number | null;
  readonly rung: number;
  readonly clock: RunningClock;
  readonly since?: number;
}

/**
 * How late a task is by which the state begins to ask: as late as the clock for which it stands, or undefined where it stands for none, or that one has not told
 * this role yet. It may come back for a clock that another task stood for meanwhile.
 */
export const latenessOf = (
  { task, role }: UntimedTask,
  asking: Asking,
  running: Clocks,
  policy: Policy,
): Lateness | undefined => {
  const { reached, tasks } = asking.state;
  const clock = whicheverIsFirst(policy)
    ? running.find(({ id }) => leading(id, role, asking, policy) === task)
    : undefined;
  const told = clock && lastTold(clock, role, reached);
  if (!told) return undefined;
  const before = Object.values(tasks).find((one) => one.clock === clock.id && one.role === role);
  return {
    ...{ dueAt: dueOf(clock), rung: told.rung, clock },
    ...(before && { since: before.since ?? before.raisedAt }),
  };
};

const lastTold = (
  { id, rungs }: RunningClock,
  role: Role,
  reached: JourneyState['reached'],
): RunningClock['rungs'][number] | undefined =>
  rungs.slice(0, reached[id]?.rungs ?? 0).findLast((rung) => rung.role === role);

const dueOf = ({ rungs, dueAt = rungs[0]!.at }: RunningClock): number => dueAt;

const isAsked = (task: string, { asks }: Asking): boolean => asks.some((one) => one.task === task);

/** Whether a task of the state stands for a clock no longer: the clock has ended, or another task stands for it, or it asks for more now. */
export const standsAlone = (task: string, asking: Asking, running: Clocks, policy: Policy): boolean => {
  const open = asking.state.tasks[task];
  if (!open || open.clock === null) return false;
  if (!running.some(({ id }) => id === open.clock)) return true;
  // Under a policy in which a task takes no other's place, one that has done so keeps it.
  return whicheverIsFirst(policy) && leading(open.clock, open.role, asking, policy) !== task;
};

/**
 * The clock's own task once more, for a role that the clock has told, as soon as the state no longer asks that role and the clock still runs. So nobody loses a
 * task that is due: a tier that was restored has its review, and the review by days may be late all the same.
 */
export const handedBack = (
  before: Asking | null,
  after: Asking,
  running: Clocks,
  policy: Policy,
): NewEvent[] =>
  before && whicheverIsFirst(policy)
    ? running.flatMap((clock) => {
        const { reached, tasks } = after.state;
        const told = clock.rungs.slice(0, reached[clock.id]?.rungs ?? 0);
        const has = (role: Role): boolean =>
          leading(clock.id, role, after, policy) !== undefined ||
          Object.entries(tasks).some(
            ([task, one]) => one.clock === clock.id && one.role === role && !isAsked(task, before),
          );
        return [...new Set(told.map(({ role }) => role))]
          .filter((role) => leading(clock.id, role, before, policy) !== undefined && !has(role))
          .map((role) => ownTask(clock, lastTold(clock, role, reached)!));
      })
    : [];

const ownTask = (clock: RunningClock, { role, rung }: RunningClock['rungs'][number]): NewEvent => {
  const { id, title, rule } = clock;
  return event(
    'taskRaised',
    { task: `${id}.${rung}`, role, title, dueAt: dueOf(clock), rung, clock: id },
    rule,
  );
};
