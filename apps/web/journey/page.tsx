import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useClockAhead, useMayRehearse } from '../api/rehearsed-clock.js';
import { WaitingForms } from '../forms/waiting-forms.js';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { ClockAhead } from '../words/clock-ahead.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { Zone } from '../words/zone.js';
import { RunLink } from '../clients/run-link.js';
import { isNotTheirs } from '../api/answer.js';
import { GlassBanner } from './glass-banner.js';
import { JourneyHead } from './head.js';
import { isInFull, journeyQuery, type Journey } from '../api/journey.js';
import { NotTheirs } from './not-theirs.js';
import { JourneyTabs } from './tabs.js';

const RehearsalBar = lazy(() =>
  import('../rehearsal/bar.js').then(({ RehearsalBar: bar }) => ({ default: bar })),
);

const route = getRouteApi('/frame/journeys/$journeyId');

/** One client's journey: who it is and where they stand; below it what is to be done, what is planned and what has happened. */
export const JourneyPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const query = useQuery(journeyQuery(journeyId));
  // If the person could read the journey before and may not any more, nothing of it is left on the page.
  if (isNotTheirs(query.error))
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <NotTheirs journeyId={journeyId} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <Asked query={query} rows={6}>
          {() => null}
        </Asked>
      </>
    );
  if (!isInFull(query.data))
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <p>{say('journey.notInFull')}</p>
        <p>
          <RunLink journeyId={journeyId} />
        </p>
      </>
    );
  return <OpenedJourney journey={query.data} />;
};

/** Times are told by the clocks of the journey's site. The present is the journey's own, because a rehearsed journey is ahead. */
const OpenedJourney = ({ journey }: { readonly journey: Journey }) => {
  const say = useSay();
  const mayRehearse = useMayRehearse();
  const { journeyId } = journey.view;
  const { glass, because } = journey.access;
  return (
    <Zone timeZone={journey.view.timeZone}>
      {/* It ends by the clock on the wall, also where that of the client is ahead. */}
      {glass && <GlassBanner key={glass.id} journeyId={journeyId} glass={glass} />}
      <ClockAhead value={useClockAhead(journey)}>
        {because === 'onCall' && <p className="muted">{say('journey.onCall')}</p>}
        <JourneyHead journey={journey} />
        <OtherZone />
        {mayRehearse(journey) && (
          <Suspense>
            <RehearsalBar key={journeyId} journeyId={journeyId} />
          </Suspense>
        )}
        <JourneyTabs view={journey.view} hasOpened={glass !== null} />
        <WaitingForms key={journeyId} journeyId={journeyId}>
          <Outlet />
        </WaitingForms>
      </ClockAhead>
    </Zone>
  );
};
