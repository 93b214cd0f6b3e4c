import { useQuery } from '@tanstack/react-query';
import { Refusal } from '../api/answer.js';
import type { Problem } from '../api/client.js';
import { Asked } from '../parts/asked.js';
import type { BegunPlan } from './begun.js';
import { Conflict } from './conflict.js';
import { planNowQuery } from './read-start.js';
import { valuesOf, type PlanValues } from './values.js';

interface Props {
  readonly journeyId: string;
  /** The problems of what was sent, and of the dry run. */
  readonly errors: readonly (Error | Problem | null)[];
  readonly base: BegunPlan;
  readonly mine: PlanValues['plan'];
  readonly onChosen: (plan: PlanValues['plan'], now: BegunPlan) => void;
}

const problemIn = (error: Error | Problem | null): Problem | null => {
  if (error instanceof Refusal) return error.problem;
  return error !== null && 'code' in error ? error : null;
};

/** Where somebody has changed the plan since it was read, this reads the plan as it is now, and shows it beside what is typed. */
export const ConflictOf = ({ journeyId, errors, base, mine, onChosen }: Props) => {
  const problem = errors.map(problemIn).find((one) => one?.code === 'changed-meanwhile') ?? null;
  const now = useQuery({ ...planNowQuery(journeyId, base.read), enabled: problem !== null });
  if (!problem) return null;
  return (
    <Asked query={now} rows={3}>
      {(start) => {
        // Once somebody has chosen, an answer from before their choice no longer counts.
        if (start.seq <= base.read) return null;
        const theirs = valuesOf(start.plan, start.choices);
        return (
          <Conflict
            key={start.seq}
            changed={problem.changed}
            base={base.base}
            mine={mine}
            theirs={theirs.plan}
            onChosen={(plan) => onChosen(plan, { read: start.seq, base: theirs.plan, values: theirs })}
          />
        );
      }}
    </Asked>
  );
};
