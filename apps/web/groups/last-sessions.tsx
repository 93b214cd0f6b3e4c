import { LocalDate } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './groups.module.css';
import type { GroupInFull } from './read-groups.js';

type Last = GroupInFull['members'][number]['last'];

const MISSED = new Set(['noShow']);
const DATE = '2026-01-01'.length;

/** How a client's last sessions of the group ended, the latest first. In words, because a sign would have to be learned. */
export const LastSessions = ({ last }: { readonly last: Last }) => {
  const say = useSay();
  if (last.length === 0) return <span className="muted">{say('group.noneYet')}</span>;
  return (
    <ul className={`plain ${css.last}`}>
      {last.map(({ session, outcome }) => (
        <li key={session} className={outcome && MISSED.has(outcome) ? 'late' : ''}>
          <span className="muted">
            <LocalDate date={session.slice(0, DATE)} />
          </span>{' '}
          {outcome ? say(`outcome.${outcome}`) : say('group.unrecorded')}
        </li>
      ))}
    </ul>
  );
};
