import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A referral as it came, parsed and not read. */
export interface KeptReferral {
  readonly receivedAt: Date;
  readonly source: 'json' | 'fhir';
  readonly content: unknown;
}

const BY_REQUEST: Statement = {
  name: 'referral-document',
  prepared: true,
  text: 'select received_at as "receivedAt", source, content from referral_document where request_id = $1',
};

/** Referrals as they came. */
export class ReferralDocuments {
  constructor(private readonly dataSource: DataSource) {}

  /** The referral that the request brought; null if nothing is kept of it. @throws DatabaseUnavailable */
  async of(requestId: string): Promise<KeptReferral | null> {
    const [found] = await run<KeptReferral & object>(this.dataSource, BY_REQUEST, [requestId]);
    return found ?? null;
  }
}
