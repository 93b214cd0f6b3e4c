import { FaultWords } from '../forms/fault-list.js';
import { useFieldName } from '../forms/field-name.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { problemWord } from '../words/problem-word.js';
import { WhyRefused } from '../words/why-refused.js';
import type { LineAnswer } from './send-part.js';

/** Why a line is not taken, field by field; or who its client may be. A field without words is named as it is in the file, where it has to be found. */
export const LineWords = ({ answer: { problem, likely, opens } }: { readonly answer: LineAnswer }) => {
  const say = useSay();
  const fieldName = useFieldName();
  if (problem)
    return problem.errors && problem.errors.length > 0 ? (
      <ul className="plain">
        {problem.errors.map(({ field, detail }) => (
          <li key={`${field} ${detail}`}>
            {fieldName(field) ?? <code>{field}</code>}: <FaultWords detail={detail} />
          </li>
        ))}
      </ul>
    ) : (
      <WhyRefused
        detail={problem.detail}
        ruleId={problem.ruleId}
        code={problemWord(problem).slice('problem.'.length)}
      />
    );
  if (opens === 'otherSite') return <>{say('refer.elsewhere')}</>;
  return (
    <>{(likely ?? []).map(({ client }) => (client ? nameOf(client) : say('known.elsewhere'))).join('; ')}</>
  );
};
