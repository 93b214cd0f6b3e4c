import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Asked } from '../../parts/asked.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { byDay, isOfProgram } from './by-day.js';
import { EventRow } from './event-row.js';
import { timelineQuery } from './read-timeline.js';
import css from './timeline.module.css';

const route = getRouteApi('/frame/journeys/$journeyId/timeline');
const SHOWN = 50;

/** What has happened, newest first. What the program set and cleared by itself is shown only on request. */
export const TimelinePage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { journeyId } = route.useParams();
  const { why } = route.useSearch();
  const [isWhole, setWhole] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const query = useInfiniteQuery(timelineQuery(journeyId));
  const { hasNextPage, isFetching, fetchNextPage } = query;
  // The API lists the oldest events first, and the page shows them from the end. So it loads all of them.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  return (
    <section className="stack" aria-label={say('journey.timeline')}>
      <Checkbox
        label={say('timeline.whole')}
        checked={isWhole}
        onChange={({ currentTarget: { checked } }) => setWhole(checked)}
      />
      <Asked query={query} rows={8}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items).reverse();
          const wanted = isWhole ? events : events.filter((event) => !isOfProgram(event));
          return (
            <>
              {byDay(wanted.slice(0, shown), timeZone).map(({ day, events: ofDay }) => (
                <section key={day} className="card" aria-label={day}>
                  <h2>
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
              {wanted.length > shown && (
                <div>
                  <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
                    {say('timeline.more')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
};
