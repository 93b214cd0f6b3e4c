import type { EventType, JourneyEvent } from '#journey/model/event';
import type { DataSource } from 'typeorm';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { run, type Statement } from '../db/statement.js';

const EVENTS_UP_TO: Statement = {
  name: 'events-up-to',
  prepared: true,
  text: `select ${EVENT_COLUMNS} from journey_event where journey_id = $1 and seq <= $2 order by seq`,
};

const EVENTS_OF_TYPES: Statement = {
  name: 'events-of-types',
  prepared: true,
  text: `select ${EVENT_COLUMNS} from journey_event where journey_id = $1 and type = any($2::text[]) order by seq`,
};

/** A sequence beyond the last event of any journey: the largest number that the column can have. */
const PAST_ALL = 2_147_483_647;

export class ReadEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** All of the journey's events, in order, exactly as written. @throws DatabaseUnavailable */
  all(journeyId: string): Promise<JourneyEvent[]> {
    return this.upTo(journeyId, PAST_ALL);
  }

  /** The journey's events up to and with `seq`, in order, exactly as written. @throws DatabaseUnavailable */
  async upTo(journeyId: string, seq: number): Promise<JourneyEvent[]> {
    const rows = await run<EventRow & object>(this.dataSource, EVENTS_UP_TO, [journeyId, seq]);
    return rows.map(eventOf);
  }

  /** The journey's events of these types, in order. @throws DatabaseUnavailable */
  async ofTypes(journeyId: string, types: readonly EventType[]): Promise<JourneyEvent[]> {
    const rows = await run<EventRow & object>(this.dataSource, EVENTS_OF_TYPES, [journeyId, types]);
    return rows.map(eventOf);
  }
}
