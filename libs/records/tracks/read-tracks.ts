import type { Group } from '#track/state';
import type { TrackView } from '#track/view';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** What became of a request to a track that was sent before. */
export interface RecordedTrackRequest {
  /** Hash of the body that was sent. */
  readonly hash: string;
  /** Sequence of the last event that it caused. */
  readonly lastSeq: number;
  /** The group as the request left it. */
  readonly group: Group;
}

const READ_TRACKS: Statement = {
  name: 'read-tracks',
  prepared: true,
  text: 'select view from track order by track_id',
};

const READ_TRACK: Statement = {
  name: 'read-track',
  prepared: true,
  text: 'select view from track where track_id = $1',
};

const FIND_TRACK_REQUEST: Statement = {
  name: 'find-track-request',
  prepared: true,
  text: `select request_hash as hash, seq as "lastSeq", data->'group' as "group" from track_event
         where request_id = $1 and data ? 'group' order by seq desc limit 1`,
};

type Row = { readonly view: TrackView };

/** Reads the present state of tracks. A track without any event has no row. */
export class ReadTracks {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async all(): Promise<TrackView[]> {
    return (await run<Row>(this.dataSource, READ_TRACKS)).map(({ view }) => view);
  }

  /** @throws DatabaseUnavailable */
  async one(trackId: string): Promise<TrackView | null> {
    const [row] = await run<Row>(this.dataSource, READ_TRACK, [trackId]);
    return row?.view ?? null;
  }

  /** Null where nothing is recorded of it (yet). @throws DatabaseUnavailable */
  async request(requestId: string): Promise<RecordedTrackRequest | null> {
    const [row] = await run<RecordedTrackRequest & object>(this.dataSource, FIND_TRACK_REQUEST, [requestId]);
    return row ?? null;
  }
}
