import type { JourneyView } from '../api/journey.js';
import { wayToDo } from '../milestones/ways.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';
import type { Action } from '../milestones/read-actions.js';

interface Props {
  readonly view: Pick<JourneyView, 'journeyId' | 'phase'>;
  readonly actions: readonly Action[];
}

/** A link to the form of each action. Where a written reason is needed, the link says so beforehand. */
export const ActionLinks = ({ view: { journeyId, phase }, actions }: Props) => {
  const say = useSay();
  return (
    <ul className={`plain ${css.links}`}>
      {actions.map(({ path, state }) => (
        <li key={path}>
          <LinkButton {...wayToDo(journeyId, phase, path)}>
            {state === 'needsReason' ? say('now.withReason', { what: say(`do.${path}`) }) : say(`do.${path}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
};
