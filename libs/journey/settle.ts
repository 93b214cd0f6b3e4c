import { runningClocks } from './clocks/clocks.js';
import {
  askingOf,
  givingWay,
  handedBack,
  latenessOf,
  standsAlone,
  type GivingWay,
  type Lateness,
} from './clocks/one-task.js';
import { reviewDueTakenBack } from './clocks/review-due.js';
import { event } from './model/decision.js';
import type { NewEvent } from './model/event.js';
import type { Policy } from './model/policy.js';
import { hasOpenReport } from './rules/reports.js';
import { stillComes } from './rules/last-day.js';
import { recommendationFalls } from './rules/recommendation.js';
import { amendmentWaits } from './rules/summary.js';
import { closedGates, taperGates, tierBelow, timeGatesHoldAt } from './rules/taper.js';
import { reviewNotNeeded, tooManyNoShows } from './sessions/no-shows.js';
import { untimedTasks } from './rules/untimed-tasks.js';
import type { JourneyState, OpenTask } from './model/state.js';
import type { Treatment } from './model/treatment.js';
import type { UntimedTask } from './model/untimed-task.js';

/** The next event that follows from a state by itself at the instant `at`, one step at a time; null if nothing more follows. */
export const consequence = (state: JourneyState, policy: Policy, at: number): NewEvent | null => {
  const { treatment, phase } = state;
  const notNeeded =
    treatment?.sessions && phase !== 'closed' ? reviewNotNeeded(treatment.sessions, policy) : null;
  if (notNeeded) return event('noShowReviewTakenBack', notNeeded, 'R-NOSHOW');
  if (phase === 'treatment' && treatment) {
    if (
      policy.review?.by !== 'days' &&
      treatment.reviewDueAt === null &&
      treatment.hoursSinceReview >= policy.clocks.reviewDeliveredHours
    )
      return event('reviewFellDue', { deliveredHours: treatment.hoursSinceReview }, 'R-REVIEW');
    const [takenBack] = reviewDueTakenBack(state, treatment, policy, at);
    if (takenBack) return takenBack;
    const [added] = noShowsAddedUp(treatment, policy);
    if (added) return added;
    if (typeof treatment.heldUntil === 'number' && treatment.heldUntil <= at)
      return event('taperHoldEnded', { tier: treatment.tier }, 'R-TAPER-HOLD');
    if (treatment.taper === 'recommended' && policy.taper.noUseDays !== undefined) {
      const [fell] = recommendationFalls(treatment, closedGates(state, treatment, policy, at), policy);
      if (fell) return fell;
    }
    if (treatment.taper === null && timeGatesHoldAt(state, treatment, policy) <= at) {
      const gates = taperGates(state, treatment, policy, at);
      if (gates.every(({ holds }) => holds))
        return event(
          'taperRecommended',
          { from: treatment.tier, to: tierBelow(treatment.tier, policy), gates },
          'R-TAPER',
        );
    }
  }
  // R-DISCH, version 3: until a last day that is ahead the client still comes.
  if (phase === 'discharge' && treatment && stillComes(state, at)) {
    const [added] = noShowsAddedUp(treatment, policy);
    if (added) return added;
  }
  if (
    phase === 'aftercare' &&
    !hasOpenReport(state) &&
    !amendmentWaits(state) &&
    policy.clocks.followUps.every(({ day }) => state.followUps[day]?.outcome)
  )
    return event('journeyClosed', { because: state.discharge!.because, handOff: null }, 'R-AFTERCARE');
  return null;
};

const noShowsAddedUp = ({ sessions }: Treatment, policy: Policy): NewEvent[] => {
  const noShows = sessions && tooManyNoShows(sessions, policy);
  return noShows ? [event('noShowsAddedUp', noShows, 'R-NOSHOW')] : [];
};

/** Tasks and missed clocks after a change: raised where the new state begins to ask, closed where it no longer does. */
export const housekeeping = (
  before: JourneyState | null,
  after: JourneyState,
  policy: Policy,
): NewEvent[] => {
  const clocks = runningClocks(after, policy);
  const running = new Set(clocks.map(({ id }) => id));
  const was = before && askingOf(before, clocks, policy);
  const now = askingOf(after, clocks, policy);
  const asked = new Set(before ? untimedTasks(before).map(({ task }) => task) : []);
  const wasAsked = new Set(was?.asks.map(({ task }) => task));
  const stillAsked = new Set(now.asks.map(({ task }) => task));
  const giveWay = givingWay(now, clocks, policy);
  const gone = (task: string, clock: string | null): boolean =>
    !stillAsked.has(task) &&
    (clock !== null && !asked.has(task)
      ? !running.has(clock) || giveWay.some((one) => one.task === task)
      : after.phase === 'closed' || asked.has(task));

  return [
    ...now.asks
      .map((one) => ({ ...one, instead: giveWay.findLast(({ to }) => to === one.task) }))
      .filter(({ task, instead }) => !wasAsked.has(task) || instead || standsAlone(task, now, clocks, policy))
      .map(({ instead, ...one }) =>
        raised(
          one,
          wasAsked.has(one.task) ? after.tasks[one.task] : undefined,
          instead ? lateAs(instead) : latenessOf(one, now, clocks, policy),
        ),
      ),
    ...Object.entries(after.tasks)
      .filter(([task, { clock }]) => gone(task, clock))
      .map(([task]) => event('taskClosed', { task, how: 'satisfied' as const })),
    ...handedBack(was, now, clocks, policy),
    ...Object.keys(after.reached)
      .filter((clock) => !running.has(clock))
      .map((clock) => event('clockSatisfied', { clock })),
  ];
};

const lateAs = ({ open: { dueAt, rung, raisedAt, since = raisedAt }, clock }: GivingWay): Lateness => ({
  ...{ dueAt, rung, since, clock },
});

/**
 * A task of the state. Where it stands for a clock, it has that one's due time, rung and rule, so that it is as late and as urgent. It says since when the matter
 * stands.
 */
const raised = (
  { task, role, title, rule }: UntimedTask,
  open: OpenTask | undefined,
  late: Lateness | undefined,
): NewEvent => {
  const { dueAt = null, rung = 0, clock } = late ?? {};
  const since = open ? (open.since ?? open.raisedAt) : late?.since;
  return event(
    'taskRaised',
    {
      ...{ task, role, title, dueAt, rung, clock: clock?.id ?? null },
      ...(since !== undefined && { since }),
    },
    clock?.rule ?? rule,
  );
};
