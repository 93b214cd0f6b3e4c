import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { SiteZone } from '../parts/site-zone.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { ClosedDays } from './closed-days.js';
import { ClosingForm } from './closing-form.js';
import css from './closures.module.css';
import { useOwnSites } from './own-sites.js';
import { calendarQuery } from './read-calendar.js';
import type { Closed } from './use-closing.js';

const route = getRouteApi('/frame/closures');

/** Which form is open, and with which day. */
interface Open {
  readonly isLift: boolean;
  readonly date: string;
}

/** Closes a site for a day, as for snow. In one act the program cancels the day's sessions; if the closure is lifted, they are held again. */
export const ClosuresPage = () => {
  const say = useSay();
  const { date } = route.useSearch();
  const { may } = useMe();
  const [mayClose, mayPublish] = [may.includes('close Site'), may.includes('publish Site')];
  const sites = useOwnSites();
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [open, setOpen] = useState<Open | null>(date && mayClose ? { isLift: false, date } : null);
  const [summary, setSummary] = useState<Closed['summary'] | null>(null);
  const query = useQuery(calendarQuery(site));
  const done = ({ summary: found }: Closed): void => (setOpen(null), setSummary(found));
  return (
    <SiteZone site={site}>
      <PageHead page="closures" title={say('closures.title')}>
        <p className="muted">{say('closures.what')}</p>
      </PageHead>
      {sites.length > 1 && (
        <NativeSelect
          className={css.site ?? ''}
          label={say('closures.site')}
          value={site}
          onChange={({ currentTarget: { value } }) => (setSite(value), setOpen(null), setSummary(null))}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <OtherZone />
      <div role="status">{summary && <p>{say('closures.summary', { ...summary })}</p>}</div>
      {open && (
        <ClosingForm
          key={`${site} ${open.isLift} ${open.date}`}
          site={site}
          {...open}
          onCancel={() => setOpen(null)}
          onDone={done}
        />
      )}
      {!open && (
        <div className="row">
          {mayClose && (
            <Button onClick={() => setOpen({ isLift: false, date: '' })}>{say('closures.open')}</Button>
          )}
          {mayPublish && site !== '' && (
            <LinkButton to="/sites/$site/calendar" params={{ site }}>
              {say('calendar.open')}
            </LinkButton>
          )}
        </div>
      )}
      <Asked query={query} rows={4}>
        {(calendar) => (
          <ClosedDays calendar={calendar} onLift={(day) => setOpen({ isLift: true, date: day })} />
        )}
      </Asked>
    </SiteZone>
  );
};
