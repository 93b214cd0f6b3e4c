import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mondaysOf, timeSpan } from '../../charts/axis.js';
import { Dose } from '../../charts/dose.js';
import { Trend } from '../../charts/trend.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { useZone } from '../../words/use-zone.js';
import { useJourney } from '../../api/journey.js';
import { Happened } from './happened.js';
import { courseQuery } from './read-course.js';

const route = getRouteApi('/frame/journeys/$journeyId/progress');

/** How the stay has gone: hours and instruments, all of them over one axis of time. */
export const ProgressPage = () => {
  const say = useSay();
  const timeZone = useZone();
  const { journeyId } = route.useParams();
  const { treatment, openedAt } = useJourney(journeyId).view;
  const query = useQuery(courseQuery(journeyId));
  return (
    <Asked query={query} rows={8}>
      {(course) => {
        const { weeks, tiers, trends, to } = course;
        if (weeks.length === 0 && tiers.length === 0 && trends.length === 0)
          return <p>{say('progress.none')}</p>;
        const span = timeSpan(course, timeZone, Date.parse(openedAt));
        const axis = {
          course,
          span,
          mondays: mondaysOf(span, timeZone),
          now: treatment ? Date.parse(to) : null,
        };
        return (
          <div className="stack">
            {weeks.length > 0 && <Dose {...axis} />}
            {trends.map((trend) => (
              <Trend key={trend.instrument} trend={trend} {...axis} />
            ))}
            {trends.length === 0 && <p>{say('progress.noResults')}</p>}
            {tiers.length > 0 && <Happened course={course} />}
          </div>
        );
      }}
    </Asked>
  );
};
