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

/**
 * What is soonest of what is still to come; null where there is nothing.
 * @param now ms since epoch; of a journey it is later by what `aheadOf` says (a rehearsal)
 */
export const nextOf = (
  journeys: readonly Pick<ListedJourney, 'journeyId' | 'client' | 'nextDue'>[],
  sessions: readonly SessionOfDay[],
  now: number,
  aheadOf: (journeyId: string) => number = () => 0,
): NextDue | null => {
  const left = (due: NextDue): number =>
    Date.parse(due.at) - now - ('of' in due ? aheadOf(due.of.journeyId) : 0);
  const due: NextDue[] = journeys.flatMap(({ journeyId, client, nextDue }) =>
    nextDue ? [{ at: nextDue.at, kind: nextDue.kind, of: { journeyId, client } }] : [],
  );
  const toHold: NextDue[] = sessions.map((session) => ({ at: session.start, session }));
  const [next] = [...due, ...toHold].filter((one) => left(one) > 0).sort((a, b) => left(a) - left(b));
  return next ?? null;
};
