import { dispositionRefused } from '#consent/disclose';
import type { Actor } from '#journey/model/actor';
import type { Refusal } from '#journey/model/decision';
import type { DataSource } from 'typeorm';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { inTransaction } from '../db/transaction.js';
import { CaseDispositionRow } from './case-disposition.entity.js';
import { consentOf, consentsIn, holdingOf, type RecordedConsent } from './consents.js';

export type Disposed =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `isSame`: by a request with this body. */
  | { readonly kind: 'disposed'; readonly consent: RecordedConsent; readonly isSame: boolean };

const RECORD = insertion({
  name: 'record-case-disposition',
  table: 'case_disposition',
  row: {
    consent_id: 'c.id',
    disposed_at: 'to_timestamp($4::bigint / 1000.0)',
    recorded_by: '$5',
    recorded_as: '$6',
    request_id: '$1',
    request_hash: '$2',
  },
  from: 'consent c where c.id = $3',
  audit: {
    person_id: 'recorded_by',
    role: 'recorded_as',
    action: "'consent'",
    subject_kind: "'journey'",
    subject_id: '(select journey_id from consent where id = consent_id)',
    details: "jsonb_build_object('consent', consent_id, 'what', 'caseDisposed')",
  },
});

/** Ends of the criminal cases that consents end with. All throw DatabaseUnavailable. */
export class CaseDispositions {
  constructor(private readonly dataSource: DataSource) {}

  /** R-CONSENT-FORM: once this has resolved, no attempt to send anything under the consent begins any more. Instants are ms since epoch. */
  record(
    { journeyId, consentId }: { readonly journeyId: string; readonly consentId: string },
    disposedAt: number,
    by: Actor,
    request: WritingRequest,
    at: number,
  ): Promise<Disposed> {
    return inTransaction(this.dataSource, 'record-case-disposition', async (session) => {
      const one = consentsIn(session, 'hold-consent-of-case').where({ journeyId, id: consentId });
      // The same lock as a revocation takes: an attempt to send has begun before it, or does not begin any more.
      const held = await one.clone().setLock('pessimistic_write', undefined, ['consent']).getOne();
      if (!held) return { kind: 'unknown' };
      const earlier = held.caseDisposition;
      if (earlier?.requestId === request.id)
        return {
          kind: 'disposed',
          consent: consentOf(held),
          isSame: earlier.requestHash === request.hash,
        };
      const refusal = dispositionRefused(holdingOf(consentOf(held)), disposedAt, at);
      if (refusal) return { kind: 'refused', refusal };
      const read = () =>
        session
          .repository(CaseDispositionRow, 'case-disposition-of-request')
          .findOne({ where: { requestId: request.id } });
      const values = [consentId, disposedAt, by.id, by.role];
      const recorded = await recordOnce(session, RECORD, request, values, read);
      return { kind: 'disposed', consent: consentOf(await one.getOneOrFail()), isSame: recorded!.isSame };
    });
  }
}
