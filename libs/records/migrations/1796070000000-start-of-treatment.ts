import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The views on record say when treatment began. Each was written without it, and is not written again before something happens to the journey. */
export class StartOfTreatment1796070000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILL_START);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update journey set view = view #- '{treatment,startedAt}' where view #> '{treatment,startedAt}' is not null`,
    );
  }
}

/** As `viewOf` writes it (libs/journey/view.ts). The event is the only one of its kind in a journey. */
export const FILL_START = `
update journey j
set view = jsonb_set(j.view, '{treatment,startedAt}', to_jsonb(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
from journey_event e
where e.journey_id = j.journey_id and e.type = 'treatmentStarted'
  and jsonb_typeof(j.view -> 'treatment') = 'object' and j.view #> '{treatment,startedAt}' is null`;
