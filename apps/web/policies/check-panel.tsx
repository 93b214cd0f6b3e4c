import { FaultWords } from '../forms/fault-list.js';
import { ProblemBox } from '../parts/problem-box.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { placeOf, type Place } from './places.js';
import css from './policies.module.css';
import type { Check } from './use-check.js';

interface Props {
  readonly text: string;
  readonly check: Check;
  readonly onShow: (place: Place) => void;
}

/** The document is a part of the request: so the API begins the name of each of its fields. */
const IN_REQUEST = /^document\./;

/** What stands against a document, each fault with its line. Pressing a fault shows the line. */
export const CheckPanel = ({ text, check, onShow }: Props) => {
  const say = useSay();
  const faults =
    check.state === 'faults'
      ? check.faults.map(({ field, detail, ruleId }) => ({
          ...{ field: field.replace(IN_REQUEST, ''), detail, ruleId: ruleId ?? null },
          place: placeOf(text, field.replace(IN_REQUEST, '')),
        }))
      : check.state === 'notJson'
        ? [{ field: '', detail: check.fault.what, ruleId: null, place: check.fault }]
        : [];
  return (
    <section className="card stack" aria-labelledby="checked">
      <h2 id="checked">{say('check.title')}</h2>
      <p role="status">
        {check.state === 'fine' && check.isPublished ? (
          <span className="late">{say('check.published', { version: check.version })}</span>
        ) : (
          say(`check.${check.state}`, { count: faults.length })
        )}
      </p>
      {check.state === 'failed' && <ProblemBox error={check.error} />}
      <ul className={css.faults}>
        {faults.map(({ field, detail, ruleId, place }) => (
          <li key={`${field} ${detail}`}>
            <button
              type="button"
              className={css.fault}
              disabled={place === null}
              onClick={() => place && onShow(place)}
            >
              {place && <strong>{say('check.line', { line: place.line })} </strong>}
              <code>{field}</code> <FaultWords detail={detail} /> {ruleId && <RuleTag id={ruleId} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
