import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../../api/journey.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { Criteria } from './criteria.js';
import { Goals } from './goals.js';
import { PlanLinks } from './plan-links.js';
import { plansQuery, type PlanVersion } from './read-plans.js';
import { PlanVersions } from './versions.js';
import { Week } from './week.js';

const route = getRouteApi('/frame/journeys/$journeyId/plan');

/** The plan in force, or where there is none the last one written. */
const shownOf = (items: readonly PlanVersion[]): PlanVersion | undefined =>
  items.findLast(({ inForceFrom }) => inForceFrom !== null) ??
  items.findLast(({ droppedAt }) => droppedAt === null);

export const PlanPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const { view } = useJourney(journeyId);
  const query = useQuery(plansQuery(journeyId));
  return (
    <Asked query={query} rows={6}>
      {({ items, criteria }) => {
        const shown = shownOf(items);
        if (!shown)
          return (
            <div className="stack">
              <p>{say('plan.none')}</p>
              <PlanLinks view={view} />
            </div>
          );
        return (
          <div className="stack">
            <PlanLinks view={view} />
            <Goals plan={shown.plan} />
            <Criteria journeyId={journeyId} criteria={criteria} />
            <Week plan={shown.plan} />
            <PlanVersions versions={items} />
          </div>
        );
      }}
    </Asked>
  );
};
