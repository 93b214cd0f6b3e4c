import { FormattedMessage } from 'react-intl';
import { LocalDate } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { PlanVersion } from './read-plans.js';

/** The goals of a plan: the problem, what the client says of it, and the objectives by which progress is seen. */
export const Goals = ({ plan }: { readonly plan: PlanVersion['plan'] }) => {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="goals">
      <h2 id="goals">{say('plan.goals')}</h2>
      {plan.goals.length === 0 && <p>{say('plan.noGoals')}</p>}
      <ul className="plain">
        {plan.goals.map(({ problem, clientsWords, objectives, interventions = [], targetDate }) => (
          <li key={problem} className={css.line}>
            <h3>{problem}</h3>
            {clientsWords && (
              <p>
                <q>{clientsWords}</q>
              </p>
            )}
            <ul>
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
            {interventions.length > 0 && <p className="muted">{interventions.join(', ')}</p>}
            {targetDate && (
              <p className="muted">
                <FormattedMessage id="plan.target" values={{ date: <LocalDate date={targetDate} /> }} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
