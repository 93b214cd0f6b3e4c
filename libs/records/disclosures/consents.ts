import type { Actor } from '#journey/model/actor';
import type { Phase } from '#journey/model/phase';
import { revocationRefused } from '#consent/disclose';
import type { ConsentForm, Signer } from '#consent/form';
import type { Refusal } from '#journey/model/decision';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';

/** Who the consent is of, as they were called when it was put on record. */
export interface ConsentClient {
  readonly family: string | null;
  readonly given: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
}

export interface Revocation {
  readonly saidBy: Signer;
  readonly how: 'inWriting' | 'orally';
}

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
  readonly hash: string;
}

export interface ConsentRequest {
  readonly id: string;
  readonly hash: string;
}

export type Revoked =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `hash` is that of the request that revoked it. */
  | { readonly kind: 'revoked'; readonly consent: RecordedConsent; readonly hash: string };

export const CONSENT_COLUMNS = `c.id, c.journey_id as "journeyId", c.client, c.form, c.recorded_at as "recordedAt",
  jsonb_build_object('id', c.recorded_by, 'role', c.recorded_as) as "recordedBy", c.revoked_at as "revokedAt",
  case when c.revoked_by is not null then jsonb_build_object('id', c.revoked_by, 'role', c.revoked_as) end as "revokedBy",
  c.revocation, c.request_hash as hash`;

const RECORD: Statement = {
  name: 'record-consent',
  prepared: true,
  // Where it is there already nothing changes, and the row comes back: `do nothing` would give none.
  text: `with c as (
           insert into consent (journey_id, client_id, client, form, recorded_by, recorded_as, request_id, request_hash)
           select j.journey_id, c.id,
                  jsonb_build_object('family', c.family, 'given', c.given, 'birthDate', c.birth_date),
                  $2::jsonb, $3, $4, $5, $6
           from journey j join client c on c.id = j.client_id where j.journey_id = $1
           on conflict (request_id) do update set request_id = excluded.request_id
           returning *, xmax = 0 as is_new),
         audited as (
           insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
           select recorded_by, recorded_as, 'consent', 'journey', journey_id, 'allowed', request_id,
                  jsonb_build_object('consent', id, 'what', 'recorded')
           from c where is_new)
         select ${CONSENT_COLUMNS}, j.phase from c join journey j on j.journey_id = c.journey_id`,
};

const ALL_OF_JOURNEY: Statement = {
  name: 'consents-of-journey',
  prepared: true,
  text: `select ${CONSENT_COLUMNS}, j.phase from consent c join journey j on j.journey_id = c.journey_id
         where c.journey_id = $1 order by c.recorded_at, c.id`,
};

const LOCK_ONE: Statement = {
  name: 'lock-consent',
  prepared: true,
  text: `select ${CONSENT_COLUMNS}, j.phase, c.revoke_request_id as "revokeRequest", c.revoke_request_hash as "revokeHash"
         from consent c join journey j on j.journey_id = c.journey_id
         where c.journey_id = $1 and c.id = $2 for update of c`,
};

const REVOKE: Statement = {
  name: 'revoke-consent',
  prepared: true,
  text: `with c as (
           update consent set revoked_at = clock_timestamp(), revoked_by = $2, revoked_as = $3, revocation = $4::jsonb,
             revoke_request_id = $5, revoke_request_hash = $6
           where id = $1 returning *),
         audited as (
           insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
           select $2, $3, 'consent', 'journey', journey_id, 'allowed', $5,
                  jsonb_build_object('consent', id, 'what', 'revoked')
           from c)
         select ${CONSENT_COLUMNS}, j.phase from c join journey j on j.journey_id = c.journey_id`,
};

/** Consents to disclose. One is a signed document: it is kept as it is, and may be revoked. All throw DatabaseUnavailable. */
export class Consents {
  constructor(private readonly dataSource: DataSource) {}

  /** Puts one on record, once for a request. The `hash` is that of the request that did; null: there is no such journey. */
  async record(
    journeyId: string,
    form: ConsentForm,
    by: Actor,
    { id, hash }: ConsentRequest,
  ): Promise<RecordedConsent | null> {
    const values = [journeyId, JSON.stringify(form), by.id, by.role, id, hash];
    const [row] = await run<RecordedConsent & object>(this.dataSource, RECORD, values);
    return row ?? null;
  }

  /** In the order of their recording. */
  ofJourney(journeyId: string): Promise<RecordedConsent[]> {
    return run<RecordedConsent & object>(this.dataSource, ALL_OF_JOURNEY, [journeyId]);
  }

  /** R-CONSENT-REVOKE: once this has resolved, no attempt to send anything under the consent begins any more. */
  revoke(
    journeyId: string,
    consentId: string,
    revocation: Revocation,
    by: Actor,
    { id, hash }: ConsentRequest,
  ): Promise<Revoked> {
    return inTransaction(this.dataSource, 'revoke-consent', async (inside) => {
      type Locked = RecordedConsent & { readonly revokeRequest: string | null; readonly revokeHash: string };
      const [found] = await inside<Locked & object>(LOCK_ONE, [journeyId, consentId]);
      if (!found) return { kind: 'unknown' };
      const { revokeRequest, revokeHash, ...consent } = found;
      if (revokeRequest === id) return { kind: 'revoked', consent, hash: revokeHash };
      const refusal = revocationRefused({ revokedAt: consent.revokedAt?.getTime() ?? null });
      if (refusal) return { kind: 'refused', refusal };
      const values = [consentId, by.id, by.role, JSON.stringify(revocation), id, hash];
      const [revoked] = await inside<RecordedConsent & object>(REVOKE, values);
      return { kind: 'revoked', consent: revoked!, hash };
    });
  }
}
