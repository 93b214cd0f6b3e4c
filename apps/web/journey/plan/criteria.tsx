import { Button } from '@mantine/core';
import { useMe } from '../../api/me.js';
import { useMilestone } from '../../milestones/use-milestone.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';

interface Criterion {
  readonly criterion: string;
  readonly met: boolean | null;
}

interface Props {
  readonly journeyId: string;
  readonly criteria: readonly Criterion[];
}

/** What has to be so before the client is discharged, and what was found when somebody last looked. */
export const Criteria = ({ journeyId, criteria }: Props) => {
  const say = useSay();
  const mayTreat = useMe().may.includes('treat Journey');
  const { send, isPending, error } = useMilestone(journeyId, 'assess-criterion');
  if (criteria.length === 0) return null;
  return (
    <section className="card" aria-labelledby="criteria">
      <h2 id="criteria">{say('plan.criteria')}</h2>
      {error && <ProblemBox error={error} />}
      <ul className="plain">
        {criteria.map(({ criterion, met }) => (
          <li key={criterion} className={css.line}>
            <span>{criterion}</span>
            <strong>{say(met === null ? 'plan.nobodyLooked' : met ? 'plan.met' : 'plan.notYet')}</strong>
            {mayTreat && (
              <div className="row" role="group" aria-label={criterion}>
                {[true, false].map((is) => (
                  <Button
                    key={String(is)}
                    variant="default"
                    size="sm"
                    disabled={isPending}
                    onClick={() => send({ criterion, met: is })}
                  >
                    {say(is ? 'plan.met' : 'plan.notYet')}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
