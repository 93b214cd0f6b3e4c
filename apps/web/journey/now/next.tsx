import { useQuery } from '@tanstack/react-query';
import type { Journey } from '../../api/journey.js';
import { actionsQuery, taskEndsQuery, type Action } from '../../milestones/read-actions.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { ActionLinks } from '../action-links.js';
import { ActionRow } from './action-row.js';
import { NotYet } from './not-yet.js';

/**
 * What comes next by the rules: recommended actions first, each with the rule that asks for it and what of its conditions is met; then other possible ones, and
 * what a rule takes only with a reason; folded, those that wait for something.
 */
export const Next = ({ journey }: { readonly journey: Journey }) => {
  const { view } = journey;
  const say = useSay();
  const query = useQuery(actionsQuery(view.journeyId));
  const { data: ends } = useQuery(taskEndsQuery(view.journeyId));
  const rows = (actions: readonly Action[]) => (
    <ul className="plain">
      {actions.map((action) => (
        <ActionRow key={action.path} journey={journey} action={action} asks={ends?.get(action.task ?? '')} />
      ))}
    </ul>
  );
  return (
    <Asked query={query} rows={3}>
      {(actions) => {
        const of = (...states: string[]) => actions.filter(({ state }) => states.includes(state));
        const recommended = of('recommended');
        const possible = of('possible');
        const withReason = of('needsReason');
        const waiting = of('blocked', 'notYours');
        return (
          <div className="stack">
            {recommended.length > 0 && rows(recommended)}
            {recommended.length + possible.length + withReason.length === 0 && <p>{say('now.nothing')}</p>}
            {recommended.length > 0 && possible.length > 0 && <h3>{say('now.possible')}</h3>}
            {possible.length > 0 && <ActionLinks view={view} actions={possible} />}
            {withReason.length > 0 && (
              <>
                <h3>{say('now.onlyWithReason')}</h3>
                {rows(withReason)}
              </>
            )}
            {waiting.length > 0 && <NotYet journeyId={view.journeyId} actions={waiting} />}
          </div>
        );
      }}
    </Asked>
  );
};
