import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useJourney } from '../../api/journey.js';
import { Asked } from '../../parts/asked.js';
import { MoreRows } from '../../parts/more-rows.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { byDay } from './by-day.js';
import { EventRow } from './event-row.js';
import { ROWS, timelineQuery } from './read-timeline.js';
import { SHOWN, type Shown } from './search.js';
import css from './timeline.module.css';

const route = getRouteApi('/frame/journeys/$journeyId/timeline');

/** Where the page begins that an address leads to: at its event, where that is not among the newest. @returns as in `timelineQuery` */
const startAt = (why: number | undefined, last: number): number | null =>
  why !== undefined && why <= last - ROWS ? why + 1 : null;

/** What has happened, newest first. What the program set and cleared by itself is shown only on request. */
export const TimelinePage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { journeyId } = route.useParams();
  const { why, show: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useRef<HTMLSelectElement>(null);
  // An address that leads to one event may lead to any kind of it.
  const [usual] = useState<Shown>(why === undefined ? 'people' : 'all');
  const shown = asked ?? usual;
  const { seq: last } = useJourney(journeyId).view;
  const [before, setBefore] = useState(() => startAt(why, last));
  const query = useInfiniteQuery({
    ...timelineQuery(journeyId, shown, before),
    placeholderData: keepPreviousData,
  });
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (value: Shown): void => {
    setBefore(null);
    void navigate({ search: { show: value }, replace: true, resetScroll: false });
  };

  return (
    <section className="stack" aria-label={say('journey.timeline')}>
      <NativeSelect
        ref={filter}
        className={css.filter}
        label={say('timeline.show')}
        value={shown}
        onChange={({ currentTarget: { value } }) => show(value as Shown)}
        data={SHOWN.map((value) => ({ value, label: say(`timeline.show.${value}`) }))}
      />
      <Asked query={query} rows={8}>
        {() => (
          <>
            {before !== null && (
              <div>
                <Button
                  variant="default"
                  onClick={() => {
                    setBefore(null);
                    // The button goes with what it was for.
                    filter.current?.focus();
                  }}
                >
                  {say('timeline.newest')}
                </Button>
              </div>
            )}
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
