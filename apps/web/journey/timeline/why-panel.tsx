import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../parts/asked.js';
import { isWord, useSay } from '../../words/say.js';
import { NeededWords } from '../../words/needed-words.js';
import { InputName, InputValue } from './input-words.js';
import { whyQuery, type Why } from './read-timeline.js';
import css from './timeline.module.css';

const SIGNS = { true: '✓', false: '✕' } as const;

/** What the event's rule looked at then: each input with its value, what was needed, and whether it held. */
export const WhyPanel = ({ journeyId, seq }: { readonly journeyId: string; readonly seq: number }) => {
  const query = useQuery(whyQuery(journeyId, seq));
  return (
    <div className={css.why}>
      <Asked query={query} rows={2}>
        {(why) => <WhyTable why={why} />}
      </Asked>
    </div>
  );
};

const WhyTable = ({ why: { rule, policyVersion, inputs } }: { readonly why: Why }) => {
  const say = useSay();
  const word = `rule.${rule?.id}`;
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
        <table className={css.inputs}>
          <thead>
            <tr>
              <th scope="col">{say('why.input')}</th>
              <th scope="col">{say('why.value')}</th>
              <th scope="col">{say('why.needed')}</th>
              <th scope="col">{say('why.holds')}</th>
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
                <td>
                  <NeededWords needed={needed} />
                </td>
                <td>
                  {holds !== null && (
                    <>
                      <span aria-hidden="true">{SIGNS[`${holds}`]}</span>{' '}
                      <span>{say(holds ? 'field.yes' : 'field.no')}</span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
