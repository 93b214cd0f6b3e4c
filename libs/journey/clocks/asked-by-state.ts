import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/** Clocks and tasks of one matter that begin and end together, by how both ids begin. */
const TOGETHER: readonly (readonly [clock: string, task: string])[] = [
  ['risk.disposition.', 'risk.dispose.'],
  ['relapse.decide.', 'relapse.transfer.'],
];

/** Clocks of a matter that the state may begin to ask for, or cease to ask for, while they run; with the task by which it asks, or null. */
const MEANWHILE: readonly (readonly [clock: RegExp, task: (state: JourneyState) => string | null])[] = [
  // R-SCREEN: until the risk is screened, the clock asks for more than the hand-off.
  [/^screening$/, ({ risk }) => (risk.level === null ? null : 'screening.refer')],
  // R-TOXICOLOGY: whether the only report is reversed is the whole decision. Of several reports it is a part: the others are still to be decided after it.
  [
    /^relapse\.decide\./,
    ({ treatment }) => {
      const [report, ...others] = treatment?.relapse?.reports ?? [];
      return report && others.length === 0 ? `toxicology.reverse.${report.seq}` : null;
    },
  ],
  // R-REVIEW: from when the tier is in force on, a review of the plan is the one at the tier as well. A sooner one leaves that standing, for itself.
  [/^review\.\d/, ({ treatment }) => (treatment ? `review.tier.${treatment.tierSince}` : null)],
];

/** Whether a task that the state asks for takes the place of its clock's, also where the clock has asked first. */
export const whicheverIsFirst = ({ oneTask }: Policy): boolean => oneTask === 'whicheverAsksFirst';

/**
 * Ids of the tasks by which the state may ask a role for what this clock waits for: what answers the one answers the other. Where the state has several, the
 * first one stands for all. Empty under a policy without `oneTask`.
 */
export const askedByState = (clock: string, state: JourneyState, policy: Policy): readonly string[] => {
  if (!policy.oneTask) return [];
  const [start = '', task = ''] = TOGETHER.find(([one]) => clock.startsWith(one)) ?? [];
  const together = start ? [`${task}${clock.slice(start.length)}`] : [];
  const [, meanwhile] = MEANWHILE.find(([one]) => one.test(clock)) ?? [];
  const asked = whicheverIsFirst(policy) ? meanwhile?.(state) : null;
  return asked ? [asked, ...together] : together;
};

/** Whether an open task of the clock's matter is the state's own, and none that the clock has raised by itself: it keeps its words, and ends as the state says. */
export const isOfState = (task: string, clock: string, state: JourneyState, policy: Policy): boolean =>
  state.tasks[task]?.clock === null ||
  (task in state.tasks && askedByState(clock, state, policy).includes(task));
