import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { entriesFor } from '../parts/entries.js';
import { useSay } from '../words/say.js';
import { OpenTasks } from './open-tasks.js';
import css from './frame.module.css';

export const Navigation = ({ onGone }: { readonly onGone?: () => void }) => {
  const say = useSay();
  const me = useMe();
  return (
    <ul className={`plain ${css.entries}`}>
      {entriesFor(me).map(({ to, label }) => (
        <li key={label}>
          <Link
            to={to}
            className={css.entry}
            activeOptions={{ exact: to === '/program' }}
            {...(onGone && { onClick: onGone })}
          >
            {say(label)}
            {label === 'nav.today' && me.may.includes('list Task') && <OpenTasks />}
          </Link>
        </li>
      ))}
    </ul>
  );
};
