import type { Actor } from '#journey/model/actor';
import type { Phase } from '#journey/model/phase';
import { revocationRefused } from '#consent/disclose';
import type { ConsentForm } from '#consent/form';
import type { Holding } from '#consent/status';
import type { Refusal } from '#journey/model/decision';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { inTransactionOf } from '../db/request-alone.js';
import { onItsOwn, type Session } from '../db/session.js';
import type { Statement } from '../db/statement.js';
import { CaseDispositionRow } from './case-disposition.entity.js';
import type { CaseDisposition } from './case-disposition.js';
import { ConsentRow, type ConsentClient, type Revocation } from './consent.entity.js';

export type { ConsentClient, Revocation } from './consent.entity.js';

/** A consent as it is on record, and the phase of its journey now. */
export interface RecordedConsent {
  readonly id: string;
  readonly journeyId: string;
  readonly phase: Phase;
  readonly client: ConsentClient;
  readonly form: ConsentForm;
  readonly recordedAt: Date;
  readonly recordedBy: Actor;
  readonly revokedAt: Date | null;
  readonly revokedBy: Actor | null;
  readonly revocation: Revocation | null;
  /** The end of the criminal case that it ends with, once it is on record. */
  readonly caseDisposition: {
    readonly disposedAt: Date;
    readonly recordedAt: Date;
    readonly recordedBy: Actor;
  } | null;
}

export type Revoked =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `isSame`: by a request with this body. */
  | { readonly kind: 'revoked'; readonly consent: RecordedConsent; readonly isSame: boolean };

const RECORD = insertion({
  name: 'record-consent',
  table: 'consent',
  row: {
    journey_id: 'j.journey_id',
    client_id: 'j.client_id',
    client: `jsonb_build_object('family', c.family, 'given', c.given, 'birthDate', c.birth_date)`,
    form: '$4',
    recorded_by: '$5',
    recorded_as: '$6',
    request_id: '$1',
    request_hash: '$2',
  },
  from: `journey j ${CLIENT_OF_JOURNEY} where j.journey_id = $3`,
  audit: {
    person_id: 'recorded_by',
    role: 'recorded_as',
    action: "'consent'",
    subject_kind: "'journey'",
    subject_id: 'journey_id',
    details: "jsonb_build_object('consent', id, 'what', 'recorded')",
  },
});

const REVOKE: Statement = {
  name: 'revoke-consent',
  prepared: true,
  text: `with c as (
           update consent set revoked_at = clock_timestamp(), revoked_by = $2, revoked_as = $3, revocation = $4::jsonb,
             revoke_request_id = $5, revoke_request_hash = $6
           where id = $1 returning *)
         insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
         select $2, $3, 'consent', 'journey', journey_id, 'allowed', $5,
                jsonb_build_object('consent', id, 'what', 'revoked')
         from c`,
};

/** Query for consents, each with the phase of its journey. @param name of the statement */
export const consentsIn = (session: Session, name: string): SelectQueryBuilder<ConsentRow> =>
  session
    .repository(ConsentRow, name)
    .createQueryBuilder('consent')
    .innerJoin('consent.journey', 'journey')
    .addSelect(['journey.journeyId', 'journey.phase'])
    .leftJoinAndMapOne(
      'consent.caseDisposition',
      CaseDispositionRow,
      'caseDisposition',
      'caseDisposition.consent_id = consent.id',
    );

export const consentOf = (row: ConsentRow): RecordedConsent => ({
  id: row.id,
  journeyId: row.journeyId,
  phase: row.journey.phase as Phase,
  client: row.client,
  form: row.form,
  recordedAt: row.recordedAt,
  recordedBy: actor(row.recordedBy, row.recordedAs),
  revokedAt: row.revokedAt,
  revokedBy: row.revokedBy === null ? null : actor(row.revokedBy, row.revokedAs),
  revocation: row.revocation,
  caseDisposition: row.caseDisposition ? dispositionOf(row.caseDisposition) : null,
});

const dispositionOf = (row: CaseDisposition): NonNullable<RecordedConsent['caseDisposition']> => ({
  disposedAt: row.disposedAt,
  recordedAt: row.recordedAt,
  recordedBy: actor(row.recordedBy, row.recordedAs),
});

/** The consent that the request has revoked before, which may be another one than now. */
const ofRevocation = (session: Session, requestId: string): Promise<ConsentRow | null> =>
  consentsIn(session, 'consent-of-revocation').where({ revokeRequestId: requestId }).getOne();

/** The parts of a consent that decide whether it is in force. */
export const holdingOf = ({ form, revokedAt, caseDisposition }: RecordedConsent): Holding => ({
  expiry: form.expiry,
  revokedAt: revokedAt?.getTime() ?? null,
  caseDisposedAt: caseDisposition?.disposedAt.getTime() ?? null,
});

const actor = (id: string, role: string | null): Actor => ({ id, role: role as Actor['role'] });

/** Consents to disclose. A consent is a signed document: it stays unchanged, and may be revoked. All methods throw DatabaseUnavailable. */
export class Consents {
  constructor(private readonly dataSource: DataSource) {}

  /** Records a consent, once for each request. `isSame`: it was recorded by a request with this body. Null if there is no such journey. */
  async record(
    journeyId: string,
    form: ConsentForm,
    by: Actor,
    request: WritingRequest,
  ): Promise<(RecordedConsent & { readonly isSame: boolean }) | null> {
    const values = [journeyId, JSON.stringify(form), by.id, by.role];
    const session = onItsOwn(this.dataSource);
    const recorded = await recordOnce(session, RECORD, request, values, () =>
      consentsIn(session, RECORD.name).where({ requestId: request.id }).getOne(),
    );
    return recorded && { ...consentOf(recorded.row), isSame: recorded.isSame };
  }

  /** Ordered by when they were recorded. */
  async ofJourney(journeyId: string): Promise<RecordedConsent[]> {
    const rows = await consentsIn(onItsOwn(this.dataSource), 'consents-of-journey')
      .where({ journeyId })
      .orderBy({ 'consent.recordedAt': 'ASC', 'consent.id': 'ASC' })
      .getMany();
    return rows.map(consentOf);
  }

  /** R-CONSENT-REVOKE: once this has resolved, no attempt to send anything under the consent begins any more. */
  revoke(
    journeyId: string,
    consentId: string,
    revocation: Revocation,
    by: Actor,
    request: WritingRequest,
  ): Promise<Revoked> {
    return inTransactionOf(this.dataSource, 'revoke-consent', request, async (session) => {
      const { id, hash } = request;
      const one = consentsIn(session, 'lock-consent').where({ journeyId, id: consentId });
      const found = await one.clone().setLock('pessimistic_write', undefined, ['consent']).getOne();
      if (!found) return { kind: 'unknown' };
      const before = await ofRevocation(session, id);
      if (before)
        return { kind: 'revoked', consent: consentOf(before), isSame: before.revokeRequestHash === hash };
      const refusal = revocationRefused({ revokedAt: found.revokedAt?.getTime() ?? null });
      if (refusal) return { kind: 'refused', refusal };
      await session.run(REVOKE, [consentId, by.id, by.role, JSON.stringify(revocation), id, hash]);
      const revoked = await one.getOneOrFail();
      return { kind: 'revoked', consent: consentOf(revoked), isSame: true };
    });
  }
}
