import { Link, type LinkProps } from '@tanstack/react-router';
import { useMe, type Me } from '../api/me.js';
import { CARE, hasAnyRole, OFFICE } from '../api/roles.js';
import { useSay } from '../words/say.js';
import type { WordId } from '../words/language.js';
import css from './frame.module.css';

interface Entry {
  readonly to: LinkProps['to'];
  readonly label: WordId;
  readonly isFor: (me: Me) => boolean;
}

/** The pages, in the order of a day. What somebody has nothing to do with is not there. */
const ENTRIES: readonly Entry[] = [
  { to: '/caseload', label: 'nav.caseload', isFor: (me) => hasAnyRole(me, CARE) },
  { to: '/refer', label: 'nav.refer', isFor: (me) => hasAnyRole(me, OFFICE) },
  { to: '/me', label: 'nav.me', isFor: () => true },
];

export const entriesFor = (me: Me): readonly Entry[] => ENTRIES.filter(({ isFor }) => isFor(me));

export const Navigation = ({ onGone }: { readonly onGone?: () => void }) => {
  const say = useSay();
  return (
    <ul className={`plain ${css.entries}`}>
      {entriesFor(useMe()).map(({ to, label }) => (
        <li key={label}>
          <Link to={to} className={css.entry} {...(onGone && { onClick: onGone })}>
            {say(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
};
