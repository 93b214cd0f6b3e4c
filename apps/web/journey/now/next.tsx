import { LinkButton } from '../../parts/link-button.js';
import { isFormed } from '../../milestones/forms.js';
import { kebab } from '../../words/kebab.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { Journey } from '../../api/journey.js';

/** The milestones that the phase waits for, each with its form. A rule may still refuse one: the form says which, and what is needed. */
export const Next = ({ journey: { view } }: { readonly journey: Journey }) => {
  const say = useSay();
  const milestones = view.next.map(kebab).filter(isFormed);
  if (milestones.length === 0) return <p>{say('now.nothing')}</p>;
  return (
    <ul className={`plain ${css.links}`}>
      {milestones.map((milestone) => (
        <li key={milestone}>
          <LinkButton
            to="/journeys/$journeyId/do/$milestone"
            params={{ journeyId: view.journeyId, milestone }}
          >
            {say(`do.${milestone}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
};
