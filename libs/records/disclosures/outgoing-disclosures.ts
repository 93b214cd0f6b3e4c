import { disclosureRefused } from '#consent/disclose';
import type { InformationKind } from '#consent/kind';
import { classesOf, type Recipient, type RecipientClass } from '#consent/recipient';
import { consentStatus } from '#consent/status';
import type { DataSource } from 'typeorm';
import { consentOf, consentsIn, holdingOf, type RecordedConsent } from './consents.js';
import { DisclosureAttemptRow, type AttemptOutcome } from './disclosure-attempt.entity.js';
import { DisclosureRow, type StopReason } from './disclosure.entity.js';
import { repositoryOf } from '../db/repository.js';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';

/** What one attempt sends, and to whom. */
export interface Outgoing {
  readonly disclosureId: string;
  /** Of the attempt, from 1. */
  readonly number: number;
  readonly kinds: readonly InformationKind[];
  readonly recipient: Recipient;
  /** The recipient has to belong to one of these classes; null if the consent names the recipient. */
  readonly classes: readonly RecipientClass[] | null;
  readonly consent: RecordedConsent;
}

export type Begun =
  | { readonly kind: 'goes'; readonly outgoing: Outgoing }
  | { readonly kind: 'stops'; readonly because: StopReason }
  /** It has ended before. */
  | { readonly kind: 'ended' };

const ATTEMPT: Statement = {
  name: 'begin-disclosure-attempt',
  prepared: true,
  text: `insert into disclosure_attempt (disclosure_id, number, at)
         select $1, coalesce(max(number), 0) + 1, to_timestamp($2::bigint / 1000.0)
         from disclosure_attempt where disclosure_id = $1
         returning number`,
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

const recipientOf = ({ recipientId, recipient }: DisclosureRow, { form }: RecordedConsent): Recipient =>
  recipientId === null ? (form.recipient as Recipient) : { id: recipientId, name: recipient };

/** Disclosures on their way. All throw DatabaseUnavailable. */
export class OutgoingDisclosures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * R-DISCLOSE: checks the consent and records the attempt, in one transaction. If the consent is revoked before this transaction, the attempt does not
   * begin; otherwise the revocation comes after it.
   * @param at ms since epoch
   */
  begin(disclosureId: string, at: number): Promise<Begun> {
    return inTransaction(this.dataSource, 'begin-disclosure-attempt', async (session) => {
      // The consent is locked first, as by a revocation, so that one of the two waits for the other.
      const held = await consentsIn(session, 'hold-outgoing-disclosure')
        .where('consent.id = (select consent_id from disclosure where id = :disclosureId)', { disclosureId })
        .setLock('pessimistic_read', undefined, ['consent'])
        .getOne();
      const disclosure = await session
        .repository(DisclosureRow, 'lock-disclosure')
        .findOne({ where: { id: disclosureId }, lock: { mode: 'pessimistic_write' } });
      if (!held || !disclosure) throw new Error(`There is no disclosure ${disclosureId}.`);
      if (disclosure.status !== 'pending') return { kind: 'ended' };
      const consent = consentOf(held);
      const asked = { at, phase: consent.phase };
      const holding = { ...holdingOf(consent), kinds: consent.form.kinds };
      const stands = consentStatus(holding, asked);
      if (stands !== 'active') return { kind: 'stops', because: stands };
      // It was named when it was started, and a consent does not change.
      if (disclosureRefused(holding, disclosure.kinds, asked))
        throw new Error(`The consent does not name what disclosure ${disclosureId} has.`);
      const [attempt] = await session.run<{ number: number }>(ATTEMPT, [disclosureId, at]);
      const { kinds } = disclosure;
      const to = { recipient: recipientOf(disclosure, consent), classes: classesOf(consent.form.recipient) };
      return { kind: 'goes', outgoing: { disclosureId, number: attempt!.number, kinds, ...to, consent } };
    });
  }

  /** Records the outcome once, because the outcome of an attempt is final. */
  async attempted(
    disclosureId: string,
    number: number,
    outcome: AttemptOutcome,
    reason: string | null,
  ): Promise<void> {
    await repositoryOf(this.dataSource, DisclosureAttemptRow, 'disclosure-attempt-outcome')
      .createQueryBuilder()
      .update()
      .set({ outcome, reason })
      .where({ disclosureId, number })
      .andWhere('outcome is null')
      .execute();
  }

  /** Ends a disclosure once; a second end changes nothing. @param at ms since epoch */
  async end(disclosureId: string, because: StopReason | null, at: number): Promise<void> {
    const status = because === null ? 'sent' : 'stopped';
    await run(this.dataSource, END, [disclosureId, status, because, at]);
  }
}
