import { disclosureRefused } from '#consent/disclose';
import type { InformationKind } from '#consent/kind';
import { standing } from '#consent/standing';
import type { DataSource } from 'typeorm';
import { CONSENT_COLUMNS, type RecordedConsent } from './consents.js';
import type { AttemptOutcome, StopReason } from './disclosures.js';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';

/** What an attempt may go out with. */
export interface Outgoing {
  readonly disclosureId: string;
  /** Of the attempt, from 1. */
  readonly number: number;
  readonly kinds: readonly InformationKind[];
  readonly consent: RecordedConsent;
}

export type Begun =
  | { readonly kind: 'goes'; readonly outgoing: Outgoing }
  | { readonly kind: 'stops'; readonly because: StopReason }
  /** It has ended before. */
  | { readonly kind: 'ended' };

const HOLD: Statement = {
  name: 'hold-outgoing-disclosure',
  prepared: true,
  // The consent first, as a revocation takes it: one of both waits for the other.
  text: `with held as (
           select c.* from consent c where c.id = (select consent_id from disclosure where id = $1) for share of c)
         select ${CONSENT_COLUMNS}, j.phase from held c join journey j on j.journey_id = c.journey_id`,
};

const LOCK: Statement = {
  name: 'lock-disclosure',
  prepared: true,
  text: 'select status, kinds from disclosure where id = $1 for update',
};

const ATTEMPT: Statement = {
  name: 'begin-disclosure-attempt',
  prepared: true,
  text: `insert into disclosure_attempt (disclosure_id, number, at)
         select $1, coalesce(max(number), 0) + 1, to_timestamp($2::bigint / 1000.0)
         from disclosure_attempt where disclosure_id = $1
         returning number`,
};

const OUTCOME: Statement = {
  name: 'disclosure-attempt-outcome',
  prepared: true,
  text: `update disclosure_attempt set outcome = $3, reason = $4
         where disclosure_id = $1 and number = $2 and outcome is null`,
};

const END: Statement = {
  name: 'end-disclosure',
  prepared: true,
  text: `with ended as (
           update disclosure set status = $2, because = $3, ended_at = to_timestamp($4::bigint / 1000.0)
           where id = $1 and status = 'pending' returning id, journey_id, consent_id, status)
         insert into audit (person_id, action, subject_kind, subject_id, outcome, details)
         select 'system', 'disclosure', 'journey', journey_id, 'allowed',
                jsonb_build_object('disclosure', id, 'consent', consent_id, 'what', status)
         from ended`,
};

/** Disclosures on their way. All throw DatabaseUnavailable. */
export class OutgoingDisclosures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * R-DISCLOSE: looks at the consent and writes the attempt down, in one transaction. Whoever revokes the consent does so
   * before it, and it does not begin, or after it.
   * @param at ms since epoch.
   */
  begin(disclosureId: string, at: number): Promise<Begun> {
    return inTransaction(this.dataSource, 'begin-disclosure-attempt', async (inside) => {
      const [consent] = await inside<RecordedConsent & object>(HOLD, [disclosureId]);
      type Locked = { readonly status: string; readonly kinds: readonly InformationKind[] };
      const [disclosure] = await inside<Locked & object>(LOCK, [disclosureId]);
      if (!consent || !disclosure) throw new Error(`There is no disclosure ${disclosureId}.`);
      if (disclosure.status !== 'pending') return { kind: 'ended' };
      const asked = { at, phase: consent.phase };
      const holding = { ...consent.form, revokedAt: consent.revokedAt?.getTime() ?? null };
      const stands = standing(holding, asked);
      if (stands !== 'active') return { kind: 'stops', because: stands };
      // It was named when it was started, and a consent does not change.
      if (disclosureRefused(holding, disclosure.kinds, asked))
        throw new Error(`The consent does not name what disclosure ${disclosureId} has.`);
      const [attempt] = await inside<{ number: number }>(ATTEMPT, [disclosureId, at]);
      const { kinds } = disclosure;
      return { kind: 'goes', outgoing: { disclosureId, number: attempt!.number, kinds, consent } };
    });
  }

  /** Once: what became of an attempt is final. */
  async attempted(
    disclosureId: string,
    number: number,
    outcome: AttemptOutcome,
    reason: string | null,
  ): Promise<void> {
    await run(this.dataSource, OUTCOME, [disclosureId, number, outcome, reason]);
  }

  /** Once; a second end changes nothing. @param at ms since epoch. */
  async end(disclosureId: string, because: StopReason | null, at: number): Promise<void> {
    const status = because === null ? 'sent' : 'stopped';
    await run(this.dataSource, END, [disclosureId, status, because, at]);
  }
}
