/**
 * The ids of the tasks that ask for the same before the clock does, or take the place of its own (`oneTask`): the clock's rung of that role raises such a task
 * again. Written here anew, since a property that used the table of the code would hold whatever stands in it.
 */
const ALIKE: readonly (readonly [clock: RegExp, tasks: readonly string[]])[] = [
  [/^risk\.disposition\./, ['risk.dispose.']],
  [/^relapse\.decide\./, ['relapse.transfer.', 'toxicology.reverse.']],
  [/^screening$/, ['screening.refer']],
  [/^review\.\d/, ['review.tier.']],
];

/** Whether the task asks for what the clock waits for. */
export const asksAlike = (task: string, clock: string): boolean =>
  ALIKE.some(([one, tasks]) => one.test(clock) && tasks.some((start) => task.startsWith(start)));
