import type { JourneyEvent } from '#journey/model/event';
import type { JourneyView } from '#journey/view';
import { eventOf, EVENT_COLUMNS, type EventRow } from '#records/journeys/event-row';
import type { TrackView } from '#track/view';
import type { DataSource } from 'typeorm';

export interface RecordedTask {
  readonly journeyId: string;
  readonly task: string;
  readonly role: string;
  readonly status: 'open' | 'closed';
  /** Of its e-mail: null where none was meant. */
  readonly mail: 'pending' | 'sent' | 'notNeeded' | 'givenUp' | null;
  /** How often it may have been told before the last time that it was raised. */
  readonly told: number;
  /** Whether the next attempt is to come, since a dispatcher has died with it in its hands. */
  readonly waits: boolean;
}

/** All that the records say, as of one instant. */
export interface OnRecord {
  readonly views: ReadonlyMap<string, JourneyView>;
  readonly events: ReadonlyMap<string, readonly JourneyEvent[]>;
  readonly tracks: ReadonlyMap<string, TrackView>;
  readonly trackEvents: readonly {
    readonly trackId: string;
    readonly seq: number;
    readonly requestId: string | null;
  }[];
  readonly tasks: readonly RecordedTask[];
  readonly owed: readonly { readonly requestId: string; readonly journeyId: string }[];
}

const TASKS = `select t.journey_id as "journeyId", t.task, t.role, t.status, n.status as mail, coalesce(n.told, 0) as told,
                      coalesce(n.attempts > 0 and n.next_attempt_at > clock_timestamp(), false) as waits
               from task t left join notification n
                 on (n.journey_id, n.task, n.channel) = (t.journey_id, t.task, 'email')`;

const byJourney = (rows: readonly (EventRow & { journey_id: string })[]): Map<string, JourneyEvent[]> => {
  const events = new Map<string, JourneyEvent[]>();
  for (const row of rows) {
    const those = events.get(row.journey_id) ?? [];
    those.push(eventOf(row));
    events.set(row.journey_id, those);
  }
  return events;
};

/** Reads everything in one snapshot. @throws what PostgreSQL throws */
export const readAll = async (records: DataSource): Promise<OnRecord> => {
  const runner = records.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    const all = async <Row>(text: string): Promise<Row[]> => (await runner.query(text)) as Row[];
    const journeys = await all<{ id: string; view: JourneyView }>(
      'select journey_id as id, view from journey',
    );
    const events = await all<EventRow & { journey_id: string }>(
      `select journey_id, ${EVENT_COLUMNS} from journey_event order by journey_id, seq`,
    );
    const tracks = await all<{ id: string; view: TrackView }>('select track_id as id, view from track');
    return {
      views: new Map(journeys.map(({ id, view }) => [id, view])),
      events: byJourney(events),
      tracks: new Map(tracks.map(({ id, view }) => [id, view])),
      trackEvents: await all(
        'select track_id as "trackId", seq, request_id as "requestId" from track_event order by track_id, seq',
      ),
      tasks: await all(TASKS),
      owed: await all('select request_id as "requestId", journey_id as "journeyId" from owed_recording'),
    };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
};
