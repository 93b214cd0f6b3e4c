import { LinkButton } from '../parts/link-button.js';
import type { FormedMilestone } from '../milestones/formed.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './waitlist.module.css';
import type { Waiter } from './read-board.js';

interface Props extends Pick<Waiter, 'journeyId' | 'client'> {
  readonly milestones: readonly FormedMilestone[];
}

/** Links to the forms of what may come next. Each names its client, for a person who hears the link without its row. */
export const RowLinks = ({ journeyId, client, milestones }: Props) => {
  const say = useSay();
  if (!client) return null;
  return (
    <div className={css.links}>
      {milestones.map((milestone) => {
        const what = say(`do.${milestone}`);
        return (
          <LinkButton
            key={milestone}
            to="/journeys/$journeyId/do/$milestone"
            params={{ journeyId, milestone }}
            aria-label={say('waitlist.doFor', { what, client: nameOf(client) })}
          >
            {what}
          </LinkButton>
        );
      })}
    </div>
  );
};
