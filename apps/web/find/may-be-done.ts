import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { isInFull, journeyQuery } from '../api/journey.js';
import { actionsQuery, type Action } from '../milestones/read-actions.js';
import { wayToDo } from '../milestones/ways.js';
import { nameOf } from '../words/person.js';

/** States in which somebody may send the form of a milestone, if only with a reason. */
const MAY_BE_DONE: ReadonlySet<Action['state']> = new Set(['recommended', 'possible', 'needsReason']);

const JOURNEY = /^\/journeys\/(?<journeyId>[^/]+)/;

export interface Doable {
  readonly path: Action['path'];
  readonly way: ReturnType<typeof wayToDo>;
}

/** Of the journey that is on the page: its client, and the milestones that may be done now. Null outside of a journey, and where the person may not read it. */
export const useMayBeDone = (): {
  readonly client: string;
  readonly milestones: readonly Doable[];
} | null => {
  const at = useRouterState({ select: ({ location }) => location.pathname });
  const journeyId = JOURNEY.exec(at)?.groups?.['journeyId'] ?? '';
  const enabled = journeyId !== '';
  const { data: journey } = useQuery({ ...journeyQuery(journeyId), enabled });
  const { data: actions } = useQuery({ ...actionsQuery(journeyId), enabled });
  if (!journey || !isInFull(journey) || !actions) return null;
  const { phase } = journey.view;
  return {
    client: nameOf(journey.client),
    milestones: actions
      .filter(({ state }) => MAY_BE_DONE.has(state))
      .map(({ path }) => ({ path, way: wayToDo(journeyId, phase, path) })),
  };
};
