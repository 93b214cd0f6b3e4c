import { Link } from '@tanstack/react-router';
import { nameOf } from '../words/person.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import type { Adoption } from './use-adoption.js';
import type { ComparedJourney } from './use-comparing.js';

interface Props {
  readonly adoption: Adoption;
  readonly journeys: readonly ComparedJourney[];
}

/** How many journeys have adopted the policy, and why the others have not. */
export const Adopted = ({ adoption: { summary, lines }, journeys }: Props) => {
  const say = useSay();
  const client = (journeyId: string) => journeys.find((one) => one.journeyId === journeyId)?.client;
  return (
    <section className="card stack" aria-labelledby="adopted">
      <h2 id="adopted">
        {say('adopt.result', { adopted: summary.adopted, notAdopted: summary.notAdopted })}
      </h2>
      <ul className="plain">
        {lines.map(({ journeyId, problem }) => {
          const whose = client(journeyId);
          return (
            problem && (
              <li key={journeyId}>
                <Link to="/journeys/$journeyId" params={{ journeyId }}>
                  {whose ? nameOf(whose) : journeyId}
                </Link>
                : <WhyRefused detail={problem.detail} ruleId={problem.ruleId} code={problem.code} />{' '}
                {problem.ruleId && <RuleTag id={problem.ruleId} />}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
};
