import type { ListedJourney } from '../clients/listed.js';
import type { SessionOfDay } from './read-sessions.js';

type Due = NonNullable<ListedJourney['nextDue']>;

/** What is due next: something of a client, or a session of the day. `at`: ISO 8601. */
export type NextDue =
  | {
      readonly at: string;
      readonly kind: Due['kind'];
      readonly of: Pick<ListedJourney, 'journeyId' | 'client'>;
    }
  | { readonly at: string; readonly session: SessionOfDay };

/** The first that is still to come; null where there is none. `now`: ms since epoch. */
export const nextOf = (
  journeys: readonly Pick<ListedJourney, 'journeyId' | 'client' | 'nextDue'>[],
  sessions: readonly SessionOfDay[],
  now: number,
): NextDue | null => {
  const due: NextDue[] = journeys.flatMap(({ journeyId, client, nextDue }) =>
    nextDue ? [{ at: nextDue.at, kind: nextDue.kind, of: { journeyId, client } }] : [],
  );
  const toHold: NextDue[] = sessions.map((session) => ({ at: session.start, session }));
  const [next] = [...due, ...toHold]
    .filter(({ at }) => Date.parse(at) > now)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return next ?? null;
};
