import { runningClocks } from './clocks/clocks.js';
import { reviewDueTakenBack } from './clocks/review-due.js';
import { event } from './model/decision.js';
import type { NewEvent } from './model/event.js';
import type { Policy } from './model/policy.js';
import { hasOpenReport } from './rules/reports.js';
import { recommendationFalls } from './rules/recommendation.js';
import { amendmentWaits } from './rules/summary.js';
import { closedGates, taperGates, tierBelow, timeGatesHoldAt } from './rules/taper.js';
import { reviewNotNeeded, tooManyNoShows } from './sessions/no-shows.js';
import { untimedTasks } from './rules/untimed-tasks.js';
import type { JourneyState } from './model/state.js';

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
    const noShows = treatment.sessions && tooManyNoShows(treatment.sessions, policy);
    if (noShows) return event('noShowsAddedUp', noShows, 'R-NOSHOW');
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
  if (
    phase === 'aftercare' &&
    !hasOpenReport(state) &&
    !amendmentWaits(state) &&
    policy.clocks.followUps.every(({ day }) => state.followUps[day]?.outcome)
  )
    return event('journeyClosed', { because: state.discharge!.because, handOff: null }, 'R-AFTERCARE');
  return null;
};

/** Tasks and missed clocks after a change: raised where the new state begins to ask, closed where it no longer does. */
export const housekeeping = (
  before: JourneyState | null,
  after: JourneyState,
  policy: Policy,
): NewEvent[] => {
  const asked = new Set(before ? untimedTasks(before).map(({ task }) => task) : []);
  const asks = untimedTasks(after);
  const running = new Set(runningClocks(after, policy).map(({ id }) => id));
  const stillAsked = new Set(asks.map(({ task }) => task));
  const gone = (task: string, clock: string | null): boolean =>
    clock !== null
      ? !running.has(clock)
      : !stillAsked.has(task) && (after.phase === 'closed' || asked.has(task));

  return [
    ...asks
      .filter(({ task }) => !asked.has(task))
      .map(({ task, role, title, rule }) =>
        event('taskRaised', { task, role, title, dueAt: null, rung: 0, clock: null }, rule),
      ),
    ...Object.entries(after.tasks)
      .filter(([task, { clock }]) => gone(task, clock))
      .map(([task]) => event('taskClosed', { task, how: 'satisfied' as const })),
    ...Object.keys(after.reached)
      .filter((clock) => !running.has(clock))
      .map((clock) => event('clockSatisfied', { clock })),
  ];
};
