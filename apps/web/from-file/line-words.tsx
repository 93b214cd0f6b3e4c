import { useFieldFaultWords } from '../forms/field-faults.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { LineAnswer } from './send-part.js';

/** Why a line is not taken, field by field; or who its client may be. */
export const LineWords = ({ answer: { problem, likely } }: { readonly answer: LineAnswer }) => {
  const say = useSay();
  const faultWords = useFieldFaultWords();
  if (problem)
    return problem.errors && problem.errors.length > 0 ? (
      <ul className="plain">
        {problem.errors.map(({ field, detail }) => (
          <li key={`${field} ${detail}`}>
            {field}: <span {...(faultWords(detail) === detail && { lang: 'en' })}>{faultWords(detail)}</span>
          </li>
        ))}
      </ul>
    ) : (
      <span lang="en">{problem.detail}</span>
    );
  return (
    <>{(likely ?? []).map(({ client }) => (client ? nameOf(client) : say('known.elsewhere'))).join('; ')}</>
  );
};
