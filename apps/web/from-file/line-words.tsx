import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { LineAnswer } from './send-part.js';

/** Why a line is not taken, field by field; or whom its client may be. */
export const LineWords = ({ answer: { problem, likely } }: { readonly answer: LineAnswer }) => {
  const say = useSay();
  if (problem)
    return problem.errors && problem.errors.length > 0 ? (
      <ul className="plain" lang="en">
        {problem.errors.map(({ field, detail }) => (
          <li key={`${field} ${detail}`}>
            {field}: {detail}
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
