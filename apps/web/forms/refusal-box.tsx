import { Refusal } from '../api/answer.js';
import { ProblemWords } from '../parts/problem-words.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { useAside } from './aside.js';
import { FaultList } from './fault-list.js';
import { fieldFaults } from './field-faults.js';
import css from './form.module.css';
import { Requirements } from './requirements.js';

/**
 * Says what stands against a form: a rule with what it needs, fields that need a look, or that nobody answers. It stays calm, because nothing is wrong with
 * whoever asked; nothing typed is lost.
 */
export const RefusalBox = ({ error }: { readonly error: unknown }) => {
  const say = useSay();
  const journeyId = useAside()?.journeyId ?? null;
  const faults = fieldFaults(error);
  const problem = error instanceof Refusal ? error.problem : null;
  if (faults.length > 0)
    return (
      <div className={css.refusal} role="status">
        <p>{say('form.faults', { count: faults.length })}</p>
        <FaultList faults={faults} isOfDocument={problem?.code === 'policy-invalid'} />
      </div>
    );
  if (problem?.code !== 'refused')
    return (
      <div className={css.refusal} role="status">
        <p>
          <ProblemWords error={error} />
        </p>
      </div>
    );
  return (
    <div className={css.refusal} role="status">
      <p>
        <strong>{say('form.notYet')}</strong> <WhyRefused detail={problem.detail} ruleId={problem.ruleId} />{' '}
        {problem.ruleId && <RuleTag id={problem.ruleId} />}
      </p>
      {problem.requires && <Requirements journeyId={journeyId} requires={problem.requires} />}
      {!problem.requires && problem.needed && problem.needed.length > 0 && (
        <>
          <p>{say('form.needed')}</p>
          <ul className={css.needed} lang="en">
            {problem.needed.map((needed) => (
              <li key={needed}>{needed}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
