import type { Rung } from '../clocks/clock.js';
import { runningClocks } from '../clocks/clocks.js';
import { event } from '../model/decision.js';
import type { EventData, NewEvent } from '../model/event.js';
import { leftCalendar, leftClocks, lookedAtAnew } from '../evolve/treatment-parts.js';
import type { ClocksLeft } from '../model/sessions.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { followPlanInForce } from '../rules/groups.js';
import { isHeldForGood } from '../rules/taper-hold.js';
import { planForRiskAsItIs } from '../rules/safety-plan.js';
import { untimedTasks } from '../rules/untimed-tasks.js';
import { addDays } from '../time/spans.js';
import { closedBefore } from './left-calendar.js';

type SetBack = EventData['policyAdopted']['setBack'];

/**
 * R-POLICY: the events that follow when a journey adopts a policy. Decisions stay as they are: tier, length, offers, a kept seat. What the policy only watches
 * is judged again: a ladder stands as far up as the new policy's clock has come, and a recommendation has to be made again.
 * @param to the new policy, as it holds for this journey: with `clocksLeft` laid over it (`withClocksLeft`)
 */
export const adoption = (
  state: JourneyState,
  from: Policy,
  to: Policy,
  at: number,
  reason: string,
  clocksLeft?: ClocksLeft,
): NewEvent[] => {
  const { treatment, policyVersion } = state;
  const reviewNotDueByHours =
    treatment !== null &&
    treatment.reviewDueAt !== null &&
    treatment.hoursSinceReview < to.clocks.reviewDeliveredHours;
  const lookAgain = treatment ? endOfHold(treatment, to, at) : {};
  const past = {
    ...closedBefore(state, from, to, at),
    ...(clocksLeft && {
      clocksBefore: { timeZone: from.calendar.timeZone, offsets: clocksLeft.offsets },
    }),
  };
  const anew = {
    ...state,
    treatment:
      treatment &&
      leftClocks(
        leftCalendar(
          lookedAtAnew(treatment, reviewNotDueByHours, lookAgain.lookAgainAt),
          at,
          past.closedBefore,
        ),
        at,
        past.clocksBefore,
      ),
  };
  const setBack = ladders(anew, to, at);
  return [
    event(
      'policyAdopted',
      { from: policyVersion, to: to.version, setBack, reviewNotDueByHours, ...lookAgain, ...past },
      'R-POLICY',
      reason,
    ),
    ...tasksAhead(state, to, setBack).map((task) =>
      event('taskClosed', { task, how: 'satisfied' }, 'R-POLICY'),
    ),
    ...planForRiskAsItIs(state, to),
    // Rosters follow plans from here on, so the track is asked for the rosters that the plan in force names.
    ...(from.groups?.roster === undefined ? followPlanInForce(state, to) : []),
  ];
};

/** R-TAPER-HOLD: gives a tier that is held for good a day to look again, if the policy has one. Also a tier whose hold a relapse has interrupted. */
const endOfHold = (
  treatment: Treatment,
  { taper, calendar }: Policy,
  at: number,
): { readonly lookAgainAt?: number } =>
  (isHeldForGood(treatment) || isHeldForGood(treatment.relapse?.before)) &&
  taper.holdLookAgainDays !== undefined
    ? { lookAgainAt: addDays(at, taper.holdLookAgainDays, calendar) }
    : {};

/** Clocks whose ladder was climbed further than the new policy's clock has come at `at`, each with the rungs that stay reached. */
const ladders = (state: JourneyState, to: Policy, at: number): SetBack =>
  Object.fromEntries(
    runningClocks(state, to).flatMap(({ id, rungs }) => {
      const due = rungs.filter((rung) => rung.at <= at);
      const reached = state.reached[id]?.rungs ?? 0;
      return reached > due.length ? [[id, { rungs: due.length, overdue: (due.at(-1)?.rung ?? 0) >= 1 }]] : [];
    }),
  );

/**
 * Whether the task stands for an earlier rung of the same role as well, which stays reached and has no other task. This happens because a clock has one task
 * for each role (`taskOfRung`).
 */
const isRaisedAgain = (
  { tasks }: JourneyState,
  task: string,
  reached: readonly Rung[],
  ahead: (rung: number) => boolean,
): boolean => {
  const { clock, role } = tasks[task]!;
  const others = Object.entries(tasks).filter(([id, one]) => id !== task && one.clock === clock);
  return (
    reached.some((rung) => rung.role === role) &&
    !others.some(([, one]) => one.role === role && !ahead(one.rung))
  );
};

/** Open tasks of rungs that are no longer reached under the new policy. Each will be raised when its time comes. What the state asks for stays. */
const tasksAhead = (state: JourneyState, to: Policy, setBack: SetBack): string[] => {
  const rungs = new Map(runningClocks(state, to).map((clock) => [clock.id, clock.rungs]));
  const asked = new Set(untimedTasks(state).map(({ task }) => task));
  return Object.entries(state.tasks).flatMap(([task, { clock, rung }]) => {
    const back = clock === null ? undefined : setBack[clock];
    if (clock === null || !back || asked.has(task)) return [];
    const ahead = (of: number): boolean => {
      const index = rungs.get(clock)!.findIndex((one) => one.rung === of);
      return index < 0 || index >= back.rungs;
    };
    return ahead(rung) && !isRaisedAgain(state, task, rungs.get(clock)!.slice(0, back.rungs), ahead)
      ? [task]
      : [];
  });
};
