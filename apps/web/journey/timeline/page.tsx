import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Asked } from '../../parts/asked.js';
import { MoreRows } from '../../parts/more-rows.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { byDay } from './by-day.js';
import { EventRow } from './event-row.js';
import { timelineQuery } from './read-timeline.js';
import { SHOWN, type Shown } from './search.js';
import css from './timeline.module.css';

const route = getRouteApi('/frame/journeys/$journeyId/timeline');

/** What has happened, newest first. What the program set and cleared by itself is shown only on request. */
export const TimelinePage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { journeyId } = route.useParams();
  const { why, show } = route.useSearch();
  const navigate = route.useNavigate();
  // An address that leads to one event may lead to any kind of it.
  const [usual] = useState<Shown>(why === undefined ? 'people' : 'all');
  const shown = show ?? usual;
  const query = useInfiniteQuery({ ...timelineQuery(journeyId, shown), placeholderData: keepPreviousData });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isSought = why !== undefined && !events.some(({ seq }) => seq <= why);
  useEffect(() => {
    if (isSought && hasNextPage && !isFetching) void fetchNextPage();
  }, [isSought, hasNextPage, isFetching, fetchNextPage]);

  return (
    <section className="stack" aria-label={say('journey.timeline')}>
      <NativeSelect
        className={css.filter}
        label={say('timeline.show')}
        value={shown}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { show: value as Shown }, replace: true, resetScroll: false })
        }
        data={SHOWN.map((value) => ({ value, label: say(`timeline.show.${value}`) }))}
      />
      <Asked query={query} rows={8}>
        {() => (
          <>
            {events.length === 0 && <p role="status">{say('timeline.none')}</p>}
            {byDay(events, timeZone).map(({ day, events: ofDay }) => (
              <section key={day} className="card" aria-labelledby={`day-${day}`}>
                <h2 id={`day-${day}`}>
                  <Day at={ofDay[0]!.at} />
                </h2>
                <ol className={`plain ${css.events}`}>
                  {ofDay.map((event) => (
                    <EventRow
                      key={event.seq}
                      journeyId={journeyId}
                      event={event}
                      isOpen={event.seq === why}
                    />
                  ))}
                </ol>
              </section>
            ))}
            <div>
              <MoreRows query={query} of={say('journey.timeline')} />
            </div>
          </>
        )}
      </Asked>
    </section>
  );
};
