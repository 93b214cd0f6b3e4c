import { isWord, useSay } from '../words/say.js';
import { NeededWords } from '../words/needed-words.js';
import { InputName, InputValue } from './input-words.js';
import type { Why } from './read-why.js';
import css from './why.module.css';

const SIGNS = { true: '✓', false: '✕' } as const;

/** The rule, the policy, and what the rule looked at: each input with its value, what was needed, and whether it held. */
export const WhyTable = ({ why: { rule, policyVersion, inputs } }: { readonly why: Why }) => {
  const say = useSay();
  const word = `rule.${rule?.id}`;
  // Of what is only looked at, and held against nothing, the value is all.
  const isJudged = inputs.some(({ needed, holds }) => needed !== null || holds !== null);
  return (
    <>
      <p>
        {rule && (
          <strong>
            {rule.id} {rule.version}: {isWord(word) ? say(word) : <span lang="en">{rule.title}</span>}
          </strong>
        )}{' '}
        <span className="muted">{say('journey.policy', { version: policyVersion })}</span>
      </p>
      {inputs.length === 0 ? (
        <p>{say('why.nothing')}</p>
      ) : (
        <table className={`${css.inputs} ${isJudged ? css.judged : ''}`}>
          <thead>
            <tr>
              <th scope="col">{say('why.input')}</th>
              <th scope="col">{say('why.value')}</th>
              {isJudged && <th scope="col">{say('why.needed')}</th>}
              {isJudged && <th scope="col">{say('why.holds')}</th>}
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ name, value, needed, holds }) => (
              <tr key={name}>
                <th scope="row">
                  <InputName name={name} />
                </th>
                <td>
                  <InputValue name={name} value={value} />
                </td>
                {isJudged && (
                  <>
                    <td>
                      <NeededWords needed={needed} />
                    </td>
                    <td>
                      <Holds holds={holds} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const Holds = ({ holds }: { readonly holds: boolean | null }) => {
  const say = useSay();
  if (holds === null) return null;
  return (
    <>
      <span aria-hidden="true">{SIGNS[`${holds}`]}</span> <span>{say(holds ? 'field.yes' : 'field.no')}</span>
    </>
  );
};
