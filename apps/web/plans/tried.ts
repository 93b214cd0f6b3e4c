import type { Schemas } from '../api/client.js';
import type { Choices } from './read-start.js';

type Sent = Schemas['CarePlan'];

/** What is asked about, and whether it is all that will be sent. */
export interface TriedPlan {
  readonly plan: Sent;
  readonly isWhole: boolean;
}

const isNumber = (value: number): boolean => Number.isFinite(value);

/**
 * A plan for the rules to say something of while it is filled in: goals that nobody has written yet are left out, and a length that nobody
 * has chosen is any. So the week is judged from the first session on, and not only once the last field is filled in.
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
