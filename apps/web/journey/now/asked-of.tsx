import { DueWords } from '../../words/due-words.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { Matter } from './matters.js';

/** Of whom it is asked, and until when; unfolded, who was told when, and when the next is. */
export const AskedOf = ({ matter: { told, dueAt, nextAt } }: { readonly matter: Matter }) => {
  const say = useSay();
  const roles = [...new Set(told.map(({ role }) => say(`role.${role}`)))];
  // A reminder is told before it is due, and then the next is told when it is: one instant, said once.
  const next = nextAt === dueAt ? null : nextAt;
  return (
    <>
      <span className="muted">
        {roles.join(', ')}
        {dueAt && (
          <>
            {', '}
            <DueWords at={dueAt} />
          </>
        )}
      </span>
      {(told.length > 1 || next) && (
        <details>
          <summary className={css.summary}>{say('now.told', { count: told.length })}</summary>
          <ul className="plain">
            {told.map(({ task: id, role, raisedAt }) => (
              <li key={id}>
                {say(`role.${role}`)}, <Day at={raisedAt} />, <Time at={raisedAt} />
              </li>
            ))}
            {next && (
              <li>
                {say('incident.next')} <DueWords at={next} />
              </li>
            )}
          </ul>
        </details>
      )}
    </>
  );
};
