import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A client as a referral names them. */
export interface ClientDetails {
  /** Who numbers the record, e.g. a hospital's URI. */
  readonly recordSystem: string;
  readonly recordNumber: string;
  readonly family: string;
  readonly given: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly gender: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** What the newest referral does not say does not wipe out what is known. */
const KEEP_CLIENT: Statement = {
  name: 'keep-client',
  prepared: true,
  text: `
with kept as (
insert into client (id, record_system, record_number, family, given, birth_date, gender, phone, language)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (record_system, record_number) do update
  set (family, given, birth_date, gender, phone, language)
    = (excluded.family, excluded.given, excluded.birth_date, coalesce(excluded.gender, client.gender),
       coalesce(excluded.phone, client.phone), coalesce(excluded.language, client.language))
returning id
), audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id)
  select $10, $11, 'write', 'client', id::text, 'allowed', $12 from kept
)
select id from kept`,
};

export class KeepClient {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The client of this record number, made if new and brought up to date if not. However many ask at once, one is made.
   * @throws DatabaseUnavailable; RecordRefused where a value cannot be stored
   */
  async findOrCreate(
    details: ClientDetails,
    by: Actor = SYSTEM,
    requestId: string | null = null,
  ): Promise<{ readonly id: string; readonly created: boolean }> {
    const offered = randomUUID();
    const { recordSystem, recordNumber, family, given, birthDate, gender, phone, language } = details;
    const known = [offered, recordSystem, recordNumber, family, given, birthDate, gender, phone, language];
    const values = [...known, by.id, by.role, requestId];
    const [row] = await run<{ id: string }>(this.dataSource, KEEP_CLIENT, values);
    return { id: row!.id, created: row!.id === offered };
  }
}
