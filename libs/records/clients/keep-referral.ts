import { SYSTEM, type Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

export interface ReceivedReferral {
  readonly requestId: string;
  readonly clientId: string;
  /** ms since epoch. */
  readonly receivedAt: number;
  readonly source: 'json' | 'fhir';
  /** As it came, parsed. */
  readonly content: unknown;
}

const KEEP_REFERRAL: Statement = {
  name: 'keep-referral',
  prepared: true,
  text: `
with kept as (
  insert into referral_document (request_id, client_id, received_at, source, content) values ($1, $2, $3, $4, $5)
  on conflict (request_id) do nothing returning request_id, client_id
), audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id)
  select $6, $7, 'write', 'client', client_id::text, 'allowed', request_id from kept
)
select request_id from kept`,
};

export class KeepReferral {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps the referral as it came. A second one under the same request changes nothing, and answers `kept: false`.
   * @throws DatabaseUnavailable; RecordRefused where there is no such client or a value cannot be stored
   */
  async keep(referral: ReceivedReferral, by: Actor = SYSTEM): Promise<{ readonly kept: boolean }> {
    const { requestId, clientId, receivedAt, source, content } = referral;
    const values = [
      requestId,
      clientId,
      new Date(receivedAt).toISOString(),
      source,
      JSON.stringify(content),
    ].concat(by.id, by.role);
    const rows = await run<{ request_id: string }>(this.dataSource, KEEP_REFERRAL, values);
    return { kept: rows.length === 1 };
  }
}
