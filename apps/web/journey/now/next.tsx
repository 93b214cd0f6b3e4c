import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import type { Journey } from '../../api/journey.js';
import { ActionLinks } from '../action-links.js';
import { NotYet } from './not-yet.js';
import { actionsQuery } from '../../milestones/read-actions.js';

/** What comes next by the rules: recommended actions first, then other possible ones, and folded those that wait for something. */
export const Next = ({ journey: { view } }: { readonly journey: Journey }) => {
  const say = useSay();
  const query = useQuery(actionsQuery(view.journeyId));
  return (
    <Asked query={query} rows={3}>
      {(actions) => {
        const of = (...states: string[]) => actions.filter(({ state }) => states.includes(state));
        const recommended = of('recommended');
        const possible = of('possible', 'needsReason');
        const waiting = of('blocked', 'notYours');
        return (
          <div className="stack">
            {recommended.length > 0 && <ActionLinks view={view} actions={recommended} isRecommended />}
            {recommended.length === 0 && possible.length === 0 && <p>{say('now.nothing')}</p>}
            {possible.length > 0 && (
              <>
                {recommended.length > 0 && <h3>{say('now.possible')}</h3>}
                <ActionLinks view={view} actions={possible} />
              </>
            )}
            {waiting.length > 0 && <NotYet journeyId={view.journeyId} actions={waiting} />}
          </div>
        );
      }}
    </Asked>
  );
};
