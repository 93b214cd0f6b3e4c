import type { DataSource } from 'typeorm';
import type { OnTrack } from '#track/seats-by-hand';
import type { Seated } from '#track/free-soon';
import { run, type Statement } from '../db/statement.js';

/** A journey on a track, with what says whether it has a seat and until when. */
export type JourneyOnTrack = OnTrack & Seated & { readonly track: string };

/** The most journeys that are read; more than all tracks of a program have in seats and waitlists. */
const MOST = 10_000;

/** $1 the tracks. In the phases before a seat is wanted, and in aftercare, a journey is in no track. */
const ON_TRACKS: Statement = {
  name: 'journeys-on-tracks',
  prepared: true,
  text: `select s.track, j.journey_id as "journeyId", j.phase, j.view ->> 'phaseSince' as "phaseSince", j.view -> 'waitlist' as waitlist,
           j.view -> 'treatment' as treatment, j.view -> 'clocks' as clocks
         from standing s join journey j on j.journey_id = s.journey_id
         where s.track = any($1::text[]) and s.phase <> 'closed' and s.phase not in ('intake', 'screening', 'aftercare')
         order by j.opened_at, j.journey_id limit ${MOST}`,
};

/** Reads the journeys that are in tracks, without their clients. */
export class ReadOnTracks {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  of(trackIds: readonly string[]): Promise<JourneyOnTrack[]> {
    return run<JourneyOnTrack & object>(this.dataSource, ON_TRACKS, [trackIds]);
  }
}
