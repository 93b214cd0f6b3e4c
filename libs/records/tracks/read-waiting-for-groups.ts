import type { OffRoster } from '#journey/model/group';
import type { Phase } from '#journey/model/phase';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { run, type Statement } from '../db/statement.js';

/** Somebody whose plan in force names a group on whose roster the track has not put them. */
export interface WaitingForGroup {
  readonly journeyId: string;
  readonly phase: Phase;
  readonly tier: string | null;
  readonly client: ClientSummary;
  readonly because: OffRoster['because'];
  /** When the track said so. */
  readonly since: Date;
}

/** The most journeys that are read; more than any track has seats. */
const MOST = 1_000;

/** $1 the track, $2 the group. Uses the track's last answer about each journey; the longest waiting comes first. */
const WAITING: Statement = {
  name: 'waiting-for-group',
  prepared: true,
  text: `select j.journey_id as "journeyId", j.phase, j.tier, ${CLIENT_SUMMARY} as client, off ->> 'because' as because, told.at as since
         from (select s.journey_id from standing s
               where s.track = $1 and s.phase in ('treatment', 'onHold') limit ${MOST}) on_track
         join journey j on j.journey_id = on_track.journey_id ${CLIENT_OF_JOURNEY}
         cross join lateral (
           select e.at, e.data from journey_event e where e.journey_id = j.journey_id and e.type = 'rosterAnswered'
           order by e.seq desc limit 1) told
         cross join lateral jsonb_array_elements(told.data -> 'off') off
         where off ->> 'group' = $2
         order by told.at, j.journey_id`,
};

/** Reads the clients who are to come to a group and are not on its roster (R-GROUP). */
export class ReadWaitingForGroups {
  constructor(private readonly dataSource: DataSource) {}

  /** A client who was put on the roster by hand since then is still in the result. @throws DatabaseUnavailable */
  of(trackId: string, group: string): Promise<WaitingForGroup[]> {
    return run<WaitingForGroup & object>(this.dataSource, WAITING, [trackId, group]);
  }
}
