import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseloadIndexes } from './caseload-indexes.js';

/** Clients, their journeys, events and tasks, and referrals as they came. */
export class Journeys1795460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...caseloadIndexes()]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table referral_document, task, journey_event, journey, client');
  }
}

// Keys and codes compare by byte (collate "C"): faster, and no index is broken by a change of the system's locale.
const TABLES = [
  `create table client (
    id uuid primary key,
    record_system text collate "C" not null,
    record_number text collate "C" not null,
    family text not null,
    given text not null,
    birth_date date not null,
    gender text,
    phone text,
    language text,
    created_at timestamptz not null default now()
  )`,
  // Room on each page, so that an update which changes no filter of the caseload touches no index (HOT).
  `create table journey (
    journey_id text collate "C" primary key,
    client_id uuid not null constraint journey_of_client references client,
    number int not null,
    phase text collate "C" not null,
    tier text collate "C",
    track text collate "C",
    risk text collate "C",
    overdue boolean not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_because text,
    seq int not null,
    view jsonb not null,
    constraint journey_number unique (client_id, number),
    constraint journey_id_names_client check (journey_id = client_id::text || '.' || number),
    constraint journey_closed check ((phase = 'closed') = (closed_at is not null))
  ) with (fillfactor = 80)`,
  `create table journey_event (
    journey_id text collate "C" not null constraint journey_event_of_journey references journey,
    seq int not null,
    at timestamptz not null,
    type text collate "C" not null,
    data jsonb not null,
    by_id text not null,
    by_role text not null,
    rule_id text,
    rule_version int,
    reason text,
    request_id text collate "C",
    request_hash text,
    primary key (journey_id, seq)
  )`,
  `create table task (
    journey_id text collate "C" not null constraint task_of_journey references journey,
    task text collate "C" not null,
    seq int not null,
    role text collate "C" not null,
    title text not null,
    rule_id text,
    raised_at timestamptz not null,
    due_at timestamptz,
    rung int not null,
    clock text,
    status text collate "C" not null check (status in ('open', 'closed')),
    closed_at timestamptz,
    closed_by text,
    how text,
    primary key (journey_id, task)
  )`,
  `create table referral_document (
    request_id text collate "C" primary key,
    client_id uuid not null constraint referral_document_of_client references client,
    received_at timestamptz not null,
    source text not null check (source in ('json', 'fhir')),
    content jsonb not null
  )`,
];

const INDEXES = [
  'create unique index client_record on client (record_system, record_number)',
  'create index client_by_record_number on client (record_number, id)',
  'create index client_by_family on client (lower(family) collate "C", lower(given) collate "C", id)',
  'create index client_by_given on client (lower(given) collate "C", lower(family) collate "C", id)',
  // R-RETURN
  'create unique index journey_one_open on journey (client_id) where closed_at is null',
  'create index journey_event_of_request on journey_event (request_id, seq) where request_id is not null',
  'create index task_by_status on task (status, raised_at, journey_id, task)',
  'create index task_by_role on task (role, status, raised_at, journey_id, task)',
  'create index task_missed on task (status, raised_at, journey_id, task) where clock is not null and rung >= 1',
  'create index task_missed_by_role on task (role, status, raised_at, journey_id, task) where clock is not null and rung >= 1',
  'create index referral_document_by_client on referral_document (client_id, received_at)',
];
