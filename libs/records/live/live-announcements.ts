import type { DataSource } from 'typeorm';
import { listenerOn } from '../db/driver.js';
import { nameError } from '../db/name-error.js';
import type { Announced } from './announced.js';
import { LIVE_CHANNEL } from './announce.sql.js';

export interface Listener {
  /** Whether the connection still answers. */
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Announces what is recorded as soon as it can be read, whichever process has recorded it. */
export class LiveAnnouncements {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Listens on a connection of its own.
   * @param heard called with each announcement, in the order of the commits
   * @param lost called once when the connection is gone; what is recorded from then on is not announced
   * @throws DatabaseUnavailable
   */
  async listen(heard: (announced: Announced) => void, lost: () => void): Promise<Listener> {
    const connection = listenerOn(this.dataSource);
    connection.on('notification', ({ payload }) => {
      if (payload !== undefined) heard(JSON.parse(payload) as Announced);
    });
    let over = false;
    const end = (): void => {
      if (!over) lost();
      over = true;
    };
    connection.on('error', end);
    connection.on('end', end);
    try {
      await connection.connect();
      await connection.query(`listen ${LIVE_CHANNEL}`);
    } catch (error) {
      over = true;
      void connection.end().catch(() => undefined);
      throw nameError('listen', error);
    }
    return {
      isAlive: () =>
        connection.query('select 1').then(
          () => true,
          () => false,
        ),
      close: async () => {
        over = true;
        await connection.end();
      },
    };
  }
}
