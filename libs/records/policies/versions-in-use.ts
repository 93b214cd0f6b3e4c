import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

const WITH_CALENDAR: Statement = {
  name: 'versions-with-calendar',
  prepared: true,
  text: `select distinct view ->> 'policyVersion' as version from journey where position('@' in view ->> 'policyVersion') > 0`,
};

/** Reads the versions under which journeys are. It has to read every journey. */
export class VersionsInUse {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that may have the calendar of a site over a policy. @throws DatabaseUnavailable */
  async withCalendar(): Promise<string[]> {
    const rows = await run<{ version: string }>(this.dataSource, WITH_CALENDAR);
    return rows.map(({ version }) => version);
  }
}
