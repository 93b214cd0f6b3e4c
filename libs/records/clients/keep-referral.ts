import { SYSTEM, type Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { insertion, insertOnce } from '../db/insert-once.js';
import { onItsOwn } from '../db/session.js';

export interface ReceivedReferral {
  readonly requestId: string;
  readonly clientId: string;
  /** ms since epoch. */
  readonly receivedAt: number;
  readonly source: 'json' | 'fhir';
  /** As it came, parsed. */
  readonly content: unknown;
}

const KEEP_REFERRAL = insertion({
  name: 'keep-referral',
  table: 'referral_document',
  row: { request_id: '$1', client_id: '$2', received_at: '$3', source: '$4', content: '$5' },
  audit: {
    person_id: '$6',
    role: '$7',
    action: "'write'",
    subject_kind: "'client'",
    subject_id: 'client_id::text',
  },
});

export class KeepReferral {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps the referral as it came. A second one under the same request changes nothing, and answers `kept: false`.
   * @throws DatabaseUnavailable; RecordRefused where there is no such client or a value cannot be stored
   */
  async keep(referral: ReceivedReferral, by: Actor = SYSTEM): Promise<{ readonly kept: boolean }> {
    const { requestId, clientId, receivedAt, source, content } = referral;
    const received = new Date(receivedAt).toISOString();
    const values = [clientId, received, source, JSON.stringify(content), by.id, by.role];
    return { kept: await insertOnce(onItsOwn(this.dataSource), KEEP_REFERRAL, requestId, values) };
  }
}
