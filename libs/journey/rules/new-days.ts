import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, OpenTask } from '../model/state.js';
import { localDate } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import { tierFrom } from './tier-from.js';

const TELL = 'relapse.tell.';

/** Open tasks to tell the client of new days. Tasks that their ladder raised are left out. */
export const untold = ({ tasks }: JourneyState): (readonly [string, OpenTask])[] =>
  Object.entries(tasks).filter(([task, { clock }]) => clock === null && task.startsWith(TELL));

/** By when a client is told of days that are decided at `at`, both ms since epoch; null if the policy asks nobody to. */
export const toldBy = (at: number, { relapse, calendar }: Policy): number | null =>
  relapse ? addSpan(at, relapse.tellNewDaysWithin, calendar) : null;

const ask = (task: string, title: string, { at, policy }: Context): NewEvent[] => {
  const dueAt = toldBy(at, policy);
  return dueAt === null
    ? []
    : [event('taskRaised', { task, role: 'coordinator', title, rung: 0, clock: null, dueAt }, 'R-RELAPSE')];
};

const fromDay = (state: JourneyState, tier: string, { at, policy }: Context): string =>
  localDate(tierFrom(state, tier, at, policy), policy.calendar);

/**
 * R-RELAPSE, version 2: a client who is stepped up has other session days at once. If nobody tells them, they would be a no-show. Whoever tells them ticks the
 * task off.
 */
export const tellNewDays = (state: JourneyState, to: string, context: Context): NewEvent[] =>
  ask(
    `${TELL}${state.treatment!.relapses + 1}`,
    `New session days from ${fromDay(state, to, context)}, tier ${to}: tell the client`,
    context,
  );

const notNeeded = (task: string): NewEvent => event('taskClosed', { task, how: 'satisfied' }, 'R-RELAPSE');

/** Closes tasks to tell the client of days that will not come. */
export const noNewDays = ({ tasks }: JourneyState): NewEvent[] =>
  Object.keys(tasks)
    .filter((task) => task.startsWith(TELL))
    .map(notNeeded);

/** The step up is reversed. A client who was told of it must be told again; one who was not told need not be. A task about an earlier step up stays. */
export const daysAsBefore = (state: JourneyState, tier: string, context: Context): NewEvent[] => {
  const task = `${TELL}${state.treatment!.relapses}`;
  return task in state.tasks
    ? [notNeeded(task)]
    : ask(
        `${task}.reversed`,
        `Session days of tier ${tier} again from ${fromDay(state, tier, context)}: tell the client`,
        context,
      );
};
