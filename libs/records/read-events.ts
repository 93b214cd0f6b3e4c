import type { JourneyEvent } from '#journey/event';
import type { DataSource } from 'typeorm';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import { run, type Statement } from './statement.js';

const EVENTS_UP_TO: Statement = {
  name: 'events-up-to',
  prepared: true,
  text: `select ${EVENT_COLUMNS} from journey_event where journey_id = $1 and seq <= $2 order by seq`,
};

export class ReadEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** The journey's events up to and with `seq`, in order, exactly as written. @throws DatabaseUnavailable */
  async upTo(journeyId: string, seq: number): Promise<JourneyEvent[]> {
    const rows = await run<EventRow & object>(this.dataSource, EVENTS_UP_TO, [journeyId, seq]);
    return rows.map(eventOf);
  }
}
