import type { Phase } from '#journey/model/phase';
import type { JourneyView } from '#journey/view';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { run, type Statement } from '../db/statement.js';

/** A journey that has a seat on a track, is offered one or waits for one, and whose it is. */
export interface BoardJourney {
  readonly journeyId: string;
  readonly phase: Phase;
  readonly tier: string | null;
  /** ISO string. */
  readonly phaseSince: string;
  readonly entryKind: string;
  readonly waitlist: JourneyView['waitlist'];
  readonly treatment: JourneyView['treatment'];
  readonly clocks: JourneyView['clocks'];
  readonly client: ClientSummary & { readonly phone: string | null };
  /** The last attempt to reach the client by any means; null if there was none. */
  readonly lastAttempt: { readonly at: Date; readonly reached: boolean } | null;
}

/** The most journeys that are read; more than any track has in seats and waitlist. */
const MOST = 2_000;

/** $1 the track, $2 the journeys that the track itself knows. In the phases before a seat is wanted, a journey is not on the board. */
const BOARD: Statement = {
  name: 'board-of-track',
  prepared: true,
  text: `select j.journey_id as "journeyId", j.phase, j.tier, j.view ->> 'phaseSince' as "phaseSince",
           j.view ->> 'entryKind' as "entryKind", j.view -> 'waitlist' as waitlist,
           j.view -> 'treatment' as treatment, j.view -> 'clocks' as clocks, ${CLIENT_SUMMARY} as client, c.phone,
           tried.at as "triedAt", tried.reached
         from (
           select unnest($2::text[]) as journey_id
           union
           select s.journey_id from standing s where s.track = $1 and s.phase <> 'closed' and s.phase not in ('intake', 'screening', 'aftercare')
           limit ${MOST}) known
         join journey j on j.journey_id = known.journey_id ${CLIENT_OF_JOURNEY}
         left join lateral (
           select coalesce(to_timestamp((e.data ->> 'triedAt')::float8 / 1000), e.at) as at, e.type = 'waitingConfirmed' or e.data ->> 'reached' = 'true' as reached from journey_event e
           where e.journey_id = j.journey_id and e.type in ('contactAttempted', 'waitingConfirmed')
             and j.phase = 'waitlist'
           order by e.seq desc limit 1) tried on true
         order by j.opened_at, j.journey_id`,
};

type Row = Omit<BoardJourney, 'client' | 'lastAttempt'> & {
  readonly client: ClientSummary;
  readonly phone: string | null;
  readonly triedAt: Date | null;
  readonly reached: boolean | null;
};

/** Who is on a track's board. */
export class ReadBoard {
  constructor(private readonly dataSource: DataSource) {}

  /** @param journeyIds whom the track itself knows: whoever is not on record is left out. @throws DatabaseUnavailable */
  async of(trackId: string, journeyIds: readonly string[]): Promise<BoardJourney[]> {
    const rows = await run<Row>(this.dataSource, BOARD, [trackId, journeyIds]);
    return rows.map(({ phone, triedAt, reached, client, ...row }) => ({
      ...row,
      client: { ...client, phone },
      lastAttempt: triedAt && { at: triedAt, reached: reached === true },
    }));
  }
}
