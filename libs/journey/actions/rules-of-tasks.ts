import { runningClocks } from '../clocks/clocks.js';
import type { Policy } from '../model/policy.js';
import type { RuleRef } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { ruleUnder } from '../rules/rule-under.js';
import { untimedTasks } from '../rules/untimed-tasks.js';

/** The rule by which each open task stands: that of its clock, or of the state that calls for it. A task that a report has raised by itself is left out. */
export const rulesOfTasks = (state: JourneyState, policy: Policy): ReadonlyMap<string, RuleRef> => {
  const ofClocks = new Map(runningClocks(state, policy).map(({ id, rule }) => [id, rule]));
  const ofTasks = new Map(untimedTasks(state).map(({ task, rule }) => [task, rule]));
  return new Map(
    Object.entries(state.tasks).flatMap(([task, { clock }]) => {
      const id = ofTasks.get(task) ?? (clock === null ? undefined : ofClocks.get(clock));
      return id ? [[task, ruleUnder(id, policy)] as const] : [];
    }),
  );
};
