import type { Schemas } from '../api/client.js';
import type { Choices } from './read-start.js';

type Sent = Schemas['CarePlan'];

/** The plan that the rules are asked about, and whether it is all that will be sent. */
export interface TriedPlan {
  readonly plan: Sent;
  readonly isWhole: boolean;
}

const isNumber = (value: number): boolean => Number.isFinite(value);

/**
 * Makes a plan that the rules can judge while the form is filled in. Goals that nobody has written yet are left out, and where no length is chosen, any is
 * taken. So the week is judged from the first session on, and not only once the last field is filled in.
 */
export const triedPlan = (sent: Sent, { lengthDays: [anyLength = 1] }: Choices): TriedPlan => {
  const goals = sent.goals.filter(
    ({ problem, objectives }) => problem.trim() !== '' && objectives.length > 0,
  );
  const hasLength = isNumber(sent.lengthDays);
  return {
    plan: { ...sent, goals, lengthDays: hasLength ? sent.lengthDays : anyLength },
    isWhole: hasLength && goals.length === sent.goals.length,
  };
};
