import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { hasAnyRole } from '../api/roles.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';

/** `isRecord`: what a coordinator reads only with broken glass. */
const TABS = [
  { to: '/journeys/$journeyId', label: 'journey.now', isRecord: false },
  { to: '/journeys/$journeyId/progress', label: 'journey.progress', isRecord: true },
  { to: '/journeys/$journeyId/plan', label: 'journey.plan', isRecord: true },
  { to: '/journeys/$journeyId/timeline', label: 'journey.timeline', isRecord: true },
] as const;

interface Props {
  readonly journeyId: string;
  /** They have broken the glass for it: the record is open to them, too. */
  readonly hasOpened: boolean;
}

/** Links, and no tabs that a script keeps: each has its address, and Back goes back. */
export const JourneyTabs = ({ journeyId, hasOpened }: Props) => {
  const say = useSay();
  const readsRecord = hasAnyRole(useMe(), ['clinician', 'supervisor', 'director']) || hasOpened;
  const tabs = TABS.filter(({ isRecord }) => readsRecord || !isRecord);
  if (tabs.length < 2) return null;
  return (
    <nav aria-label={say('journey.parts')} className={css.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={label}
          to={to}
          params={{ journeyId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={css.tab}
        >
          {say(label)}
        </Link>
      ))}
    </nav>
  );
};
