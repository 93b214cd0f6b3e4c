import type { InformationKind } from '#consent/kind';
import type { Actor } from '#journey/model/actor';
import type { AttemptOutcome } from './disclosure-attempt.entity.js';
import type { StopReason } from './disclosure.entity.js';
import type { Emergency } from './emergency.js';

/** A disclosure as it is accounted for. Instants are ISO strings. */
export interface AccountedDisclosure {
  readonly disclosureId: string;
  readonly journeyId: string;
  /** null: in a medical emergency, without one. */
  readonly consentId: string | null;
  readonly recipient: string;
  readonly kinds: readonly InformationKind[];
  readonly purpose: string;
  readonly requestedAt: string;
  readonly requestedBy: Actor;
  readonly status: 'pending' | 'sent' | 'stopped';
  /** Why it was stopped. */
  readonly because: StopReason | null;
  readonly endedAt: string | null;
  readonly keptUntil: string;
  readonly emergency: Emergency | null;
  readonly attempts: readonly {
    readonly at: string;
    /** Null while the attempt is under way, or if the process that tried has died. */
    readonly outcome: AttemptOutcome | null;
    readonly reason: string | null;
  }[];
}

type Dated = 'requestedAt' | 'endedAt' | 'keptUntil';
export type AccountedRow = Omit<AccountedDisclosure, Dated> & {
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  readonly keptUntil: Date;
};

const ATTEMPTS = `coalesce((select jsonb_agg(jsonb_build_object(
    'at', to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', a.outcome, 'reason', a.reason)
    order by a.number) from disclosure_attempt a where a.disclosure_id = d.id), '[]') as attempts`;

/** Of `disclosure d`. */
export const ACCOUNTED_COLUMNS = `d.id as "disclosureId", d.journey_id as "journeyId", d.consent_id as "consentId", d.recipient, d.kinds,
  d.purpose, d.requested_at as "requestedAt", jsonb_build_object('id', d.requested_by, 'role', d.requested_as) as "requestedBy",
  d.status, d.because, d.ended_at as "endedAt", d.kept_until as "keptUntil", d.emergency, ${ATTEMPTS}`;

export const accounted = (row: AccountedRow): AccountedDisclosure => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  keptUntil: row.keptUntil.toISOString(),
});
