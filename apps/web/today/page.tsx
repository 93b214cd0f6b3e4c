import { getRouteApi } from '@tanstack/react-router';
import { FormattedDate } from 'react-intl';
import { useMe } from '../api/me.js';
import { PageHead } from '../parts/page-head.js';
import { localDay } from '../words/due.js';
import { useNow } from '../words/due-words.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { LateByClinician } from '../program/late-by-clinician.js';
import { Begun } from './begun.js';
import { Incidents } from './incidents.js';
import { MergesToSign } from './merges-to-sign.js';
import { openFormOfRow } from './row-key.js';
import { SessionsOfDay } from './sessions-of-day.js';
import { SiteTasks } from './site-tasks.js';
import { Tasks } from './tasks.js';
import css from './today.module.css';

const route = getRouteApi('/frame/today');

/** What needs somebody now stands first; then the day. */
export const TodayPage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { may } = useMe();
  const now = useNow();
  const { date = localDay(now, timeZone) } = route.useSearch();
  const heading = (
    <FormattedDate value={`${date}T00:00:00Z`} timeZone="UTC" weekday="long" day="numeric" month="long" />
  );
  const recordsSessions = may.includes('attend Journey');
  return (
    <>
      <PageHead page="today" title={say('nav.today')} heading={heading}>
        <p className="muted">{say('today.zone', { zone: timeZone })}</p>
      </PageHead>
      <Incidents />
      {/* The links of the rows have their own keys; here is only what Ctrl Enter does in any of them. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions */}
      <div className={`${css.two} ${recordsSessions ? '' : css.listsFirst}`} onKeyDown={openFormOfRow}>
        {!recordsSessions && <Tasks />}
        <div className={css.sessions}>{may.includes('list Session') && <SessionsOfDay date={date} />}</div>
        {recordsSessions && <Tasks />}
        <div className={css.others}>
          {may.includes('list Draft') && <Begun />}
          {may.includes('sign ClientMerge') && <MergesToSign />}
          {may.includes('report Track') && <SiteTasks />}
          {may.includes('list Outcomes') && <LateByClinician />}
        </div>
      </div>
    </>
  );
};
