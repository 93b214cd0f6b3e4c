import { Requirements } from '../../forms/requirements.js';
import { RuleTag } from '../../words/rule-tag.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { Action } from '../../milestones/read-actions.js';

interface Props {
  readonly journeyId: string;
  readonly actions: readonly Action[];
}

/** Actions that are not possible yet, with what each waits for; and actions that are somebody else's. */
export const NotYet = ({ journeyId, actions }: Props) => {
  const say = useSay();
  return (
    <details>
      <summary className={css.summary}>{say('now.notYet', { count: actions.length })}</summary>
      <ul className="plain">
        {actions.map(({ path, state, rule, requires }) => (
          <li key={path} className={css.line}>
            <span>
              {say(`do.${path}`)} {rule && <RuleTag id={rule.id} />}
            </span>
            {state === 'notYours' && <span className="muted">{say('now.notYours')}</span>}
            <Requirements journeyId={journeyId} requires={requires} />
          </li>
        ))}
      </ul>
    </details>
  );
};
