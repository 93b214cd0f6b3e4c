import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents to disclose, disclosures under them, and each attempt to send one. */
export class Consents1795460012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosure_attempt, disclosure, consent');
    await runner.query('drop function consent_is_kept, disclosure_is_kept, disclosure_attempt_is_kept');
  }
}

const STATEMENTS = [
  `create table consent (
    id uuid primary key default gen_random_uuid(),
    journey_id text collate "C" not null constraint consent_of_journey references journey,
    client_id uuid not null constraint consent_of_client references client,
    client jsonb not null,
    form jsonb not null,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null,
    recorded_as text not null,
    request_id text collate "C" not null constraint consent_request unique,
    request_hash text not null,
    revoked_at timestamptz,
    revoked_by text,
    revoked_as text,
    revocation jsonb,
    revoke_request_id text collate "C",
    revoke_request_hash text,
    constraint consent_revoked_check check (
      (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_as is null)
      and (revoked_at is null) = (revocation is null))
  )`,
  'create index consent_by_journey on consent (journey_id, recorded_at)',
  'create index consent_by_client on consent (client_id)',
  // A signed document: it may be revoked, once, and nothing else ever happens to it.
  `create function consent_is_kept() returns trigger language plpgsql as $$
  declare
    revocation_of constant text[] :=
      '{revoked_at,revoked_by,revoked_as,revocation,revoke_request_id,revoke_request_hash}';
  begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - revocation_of) = (to_jsonb(old) - revocation_of)
       and (old.revoked_at is null or to_jsonb(new) = to_jsonb(old)) then
      return new;
    end if;
    raise exception 'a consent is never changed but by its revocation' using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger consent_kept before update or delete on consent for each row execute function consent_is_kept()`,
  `create table disclosure (
    id uuid primary key default gen_random_uuid(),
    consent_id uuid not null constraint disclosure_of_consent references consent,
    journey_id text collate "C" not null constraint disclosure_of_journey references journey,
    client_id uuid not null constraint disclosure_of_client references client,
    kinds text[] not null,
    recipient text not null,
    purpose text not null,
    status text collate "C" not null default 'pending',
    because text collate "C",
    requested_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    requested_by text not null,
    requested_as text not null,
    ended_at timestamptz,
    kept_until timestamptz not null,
    request_id text collate "C" not null constraint disclosure_request unique,
    request_hash text not null,
    constraint disclosure_status_check check (status in ('pending', 'sent', 'stopped')),
    constraint disclosure_because_check check (
      (status = 'stopped') = (because is not null)
      and because in ('revoked', 'expired', 'undeliverable', 'cancelled')),
    constraint disclosure_ended_check check ((status = 'pending') = (ended_at is null))
  )`,
  'create index disclosure_by_client on disclosure (client_id, requested_at, id)',
  'create index disclosure_by_journey on disclosure (journey_id, requested_at, id)',
  "create index disclosure_of_consent_pending on disclosure (consent_id) where status = 'pending'",
  // The accounting is kept for its years: nobody can take a row out before (R-DISCLOSE-ACCOUNT).
  `create function disclosure_is_kept() returns trigger language plpgsql as $$
  begin
    if old.kept_until <= clock_timestamp() then return old; end if;
    raise exception 'a disclosure is accounted for until its time is over' using errcode = 'integrity_constraint_violation';
  end $$`,
  'create trigger disclosure_kept before delete on disclosure for each row execute function disclosure_is_kept()',
  `create table disclosure_attempt (
    disclosure_id uuid not null constraint disclosure_attempt_of_disclosure references disclosure,
    number int not null,
    at timestamptz not null,
    outcome text collate "C",
    reason text,
    primary key (disclosure_id, number),
    constraint disclosure_attempt_outcome_check check (outcome in ('acknowledged', 'notReached', 'unanswered'))
  )`,
  `create function disclosure_attempt_is_kept() returns trigger language plpgsql as $$
  begin
    if exists (select from disclosure d where d.id = old.disclosure_id and d.kept_until > clock_timestamp()) then
      raise exception 'an attempt is accounted for with its disclosure' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
  end $$`,
  `create trigger disclosure_attempt_kept before delete on disclosure_attempt
   for each row execute function disclosure_attempt_is_kept()`,
];
