import { Link } from '@tanstack/react-router';
import type { JourneyView } from '../api/journey.js';
import { useMe } from '../api/me.js';
import { hasAnyRole, OF_RECORD } from '../api/roles.js';
import { isScreened } from '../milestones/ways.js';
import { useSay } from '../words/say.js';
import css from '../parts/tabs.module.css';

/**
 * `isRecord`: a coordinator reads it only with emergency access. `isScreening`: it is there until the client is admitted, for a person who may screen. `may`:
 * it is there for a person who may do that.
 */
const TABS = [
  { to: '/journeys/$journeyId', label: 'journey.now', isRecord: false },
  { to: '/journeys/$journeyId/screening', label: 'journey.screening', isRecord: false, isScreening: true },
  { to: '/journeys/$journeyId/progress', label: 'journey.progress', isRecord: true },
  { to: '/journeys/$journeyId/plan', label: 'journey.plan', isRecord: true },
  { to: '/journeys/$journeyId/timeline', label: 'journey.timeline', isRecord: true },
  { to: '/journeys/$journeyId/client', label: 'journey.client', may: 'contact Client' },
  { to: '/journeys/$journeyId/consents', label: 'journey.consents', may: 'read Consent' },
  { to: '/journeys/$journeyId/notes', label: 'journey.notes', may: 'read CounsellingNote' },
] as const;

interface Props {
  readonly view: JourneyView;
  /** The person has emergency access to the journey: the record is open to them, too. */
  readonly hasOpened: boolean;
}

/** The tabs are links, and not tabs that a script keeps: each has its address, and Back goes back. */
export const JourneyTabs = ({ view: { journeyId, phase }, hasOpened }: Props) => {
  const say = useSay();
  const me = useMe();
  const readsRecord = hasAnyRole(me, OF_RECORD) || hasOpened;
  const screens = me.may.includes('screen Journey') && isScreened(phase);
  const tabs = TABS.filter((tab) => {
    if ('may' in tab) return me.may.includes(tab.may);
    return (readsRecord || !tab.isRecord) && (screens || !('isScreening' in tab));
  });
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
