import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The standing of each journey, by which caseloads are sorted and filtered; and an index that finds when its treatment began, from which today's day of
 * treatment follows.
 */
export class Standing1796000501000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, FILL_STANDING, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_of_start');
    await runner.query('drop table standing');
  }
}

const TABLE = [
  `create table standing (
    journey_id text collate "C" primary key constraint standing_of_journey references journey,
    client_id uuid not null,
    phase text collate "C" not null,
    tier text collate "C",
    track text collate "C",
    at_track text collate "C",
    risk text collate "C",
    overdue boolean not null,
    care_team text[] collate "C" not null default '{}',
    phase_since timestamptz not null,
    due timestamptz,
    late_since timestamptz,
    flags text[] collate "C" not null default '{}',
    seq int not null
  )`,
];

const OPEN = `where phase <> 'closed'`;
const LATE = `${OPEN} and late_since is not null`;
const DUE = `coalesce(due, 'infinity'::timestamptz), journey_id`;

const INDEXES = [
  `create index standing_due on standing (${DUE}) ${OPEN}`,
  `create index standing_due_phase on standing (phase, ${DUE}) ${OPEN}`,
  `create index standing_due_track on standing (track, ${DUE}) ${OPEN}`,
  `create index standing_late on standing (late_since, journey_id) ${LATE}`,
  `create index standing_late_phase on standing (phase, late_since, journey_id) ${LATE}`,
  `create index standing_late_track on standing (track, late_since, journey_id) ${LATE}`,
  `create index standing_since on standing (phase_since, journey_id) ${OPEN}`,
  `create index standing_since_phase on standing (phase, phase_since, journey_id) ${OPEN}`,
  'create index standing_by_care_team on standing using gin (care_team)',
  'create index standing_by_flag on standing using gin (flags)',
  'create index standing_by_client on standing (client_id)',
  `create index journey_event_of_start on journey_event (journey_id, seq) where type = 'treatmentStarted'`,
];

const flag = (name: string, holds: string): string => `case when ${holds} then '${name}' end`;
const asked = (start: string): string =>
  `exists (select from jsonb_array_elements(j.view -> 'tasks') t where t ->> 'task' ^@ '${start}')`;

const FLAGS = [
  flag('risk', `j.risk = 'high'`),
  flag('relapse', `j.view #>> '{treatment,relapseOpen}' = 'true'`),
  flag('taper', `j.view #>> '{treatment,taper}' = 'recommended'`),
  flag('held', `j.view #>> '{treatment,taper}' = 'held'`),
  flag('worse', asked('worse.')),
  flag('noShows', asked('noShow.review.')),
  flag('amendment', asked('plan.amendment.')),
  flag('minor', `j.view ->> 'minor' = 'true'`),
];

/** Computes the rows from the existing views. From then on the commits of journeys write them (libs/journey/standing.ts). */
export const FILL_STANDING = `
insert into standing (journey_id, client_id, phase, tier, track, at_track, risk, overdue, care_team, phase_since, due, late_since,
                      flags, seq)
select j.journey_id, j.client_id, j.phase, j.tier, j.track, j.at_track, j.risk, j.overdue, j.care_team,
       coalesce((j.view ->> 'phaseSince')::timestamptz, j.opened_at),
       (select min(one.at) from (
          select (t ->> 'dueAt')::timestamptz as at from jsonb_array_elements(j.view -> 'tasks') t
          union all select (c ->> 'dueAt')::timestamptz from jsonb_array_elements(j.view -> 'clocks') c
                    where c ->> 'id' not in ('taper', 'taper.hold')) one),
       (select min((t ->> 'dueAt')::timestamptz) from jsonb_array_elements(j.view -> 'tasks') t
        where t ->> 'clock' is not null and (t ->> 'rung')::int >= 1),
       array_remove(array[${FLAGS.join(', ')}]::text[], null), j.seq
from journey j`;
