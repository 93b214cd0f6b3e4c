import { EVERYTHING, type Scope } from '#access/scope';
import { disclosureRefused, recipientRefused } from '#consent/disclose';
import type { Expiry } from '#consent/form';
import type { InformationKind } from '#consent/kind';
import type { Recipient } from '#consent/recipient';
import type { Actor } from '#journey/model/actor';
import type { Refusal } from '#journey/model/decision';
import type { DataSource } from 'typeorm';
import { withMerged } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { ofJourneysInScope } from '../journeys/in-scope.js';
import { consentOf, consentsIn, holdingOf } from './consents.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { repositoryOf } from '../db/repository.js';
import type { Session } from '../db/session.js';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';
import {
  ACCOUNTED_COLUMNS,
  accounted,
  type AccountedDisclosure,
  type AccountedRow,
} from './accounted-disclosure.js';
import { DisclosureRow } from './disclosure.entity.js';

export type { AccountedDisclosure } from './accounted-disclosure.js';
export { STOP_REASONS, type StopReason } from './disclosure.entity.js';
export { ATTEMPT_OUTCOMES, type AttemptOutcome } from './disclosure-attempt.entity.js';

export type Started =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `isSame`: it was started by a request with this body. `expiresAt`: when the consent expires, ms since epoch. */
  | {
      readonly kind: 'started';
      readonly disclosure: AccountedDisclosure;
      readonly isSame: boolean;
      readonly expiresAt: number | null;
    };

/**
 * What is to be disclosed, and to whom. If `kinds` is null, it is everything that the consent names; without a recipient, it is the one that the consent
 * names.
 */
export interface Wanted {
  readonly consentId: string;
  readonly kinds: readonly InformationKind[] | null;
  readonly recipient?: Recipient | null;
}

const OF_REQUEST: Statement = {
  name: 'disclosure-of-request',
  prepared: true,
  text: `select ${ACCOUNTED_COLUMNS}, d.request_hash as "requestHash", c.form->'expiry' as expiry
         from disclosure d left join consent c on c.id = d.consent_id where d.request_id = $1`,
};

const START = insertion({
  name: 'start-disclosure',
  table: 'disclosure',
  row: {
    consent_id: 'c.id',
    journey_id: 'c.journey_id',
    client_id: 'c.client_id',
    kinds: '$4',
    recipient: "coalesce($8, c.form->'recipient'->>'name')",
    recipient_id: '$9',
    purpose: "c.form->>'purpose'",
    requested_by: '$5',
    requested_as: '$6',
    kept_until: 'clock_timestamp() + make_interval(years => $7::int)',
    request_id: '$1',
    request_hash: '$2',
  },
  from: 'consent c where c.id = $3',
  audit: {
    person_id: 'requested_by',
    role: 'requested_as',
    action: "'disclosure'",
    subject_kind: "'journey'",
    subject_id: 'journey_id',
    details: "jsonb_build_object('disclosure', id, 'consent', consent_id, 'what', 'requested')",
  },
});

const listOf = (name: string, which: string): Statement => ({
  name,
  prepared: true,
  text: `select ${ACCOUNTED_COLUMNS} from disclosure d
         where ${which} and ($2::timestamptz is null or (d.requested_at, d.id::text) > ($2::timestamptz, $3::text))
         order by d.requested_at, d.id::text limit $4`,
});

const OF_JOURNEY = listOf('disclosures-of-journey', 'd.journey_id = $1');

/** A disclosure that was never tried, or never reached anybody, was not disclosed. What was told in an emergency was. */
const ACCOUNTED_FOR = `d.client_id in ${withMerged('$1::uuid')} and d.kept_until > clock_timestamp() and (d.emergency is not null or exists (
  select from disclosure_attempt a where a.disclosure_id = d.id and a.outcome is distinct from 'notReached'))`;
const OF_CLIENT = listOf('disclosures-of-client', ACCOUNTED_FOR);

/** The expiry is null if there is no consent. Then the request had recorded an emergency disclosure before, and now comes with another body. */
type Found = AccountedRow & { readonly requestHash: string; readonly expiry: Expiry | null };

const ofRequest = async ({ run }: Session, id: string): Promise<Found | null> =>
  (await run<Found & object>(OF_REQUEST, [id]))[0] ?? null;

const started = ({ requestHash, expiry, ...row }: Found, { hash }: WritingRequest): Started => ({
  kind: 'started',
  disclosure: accounted(row),
  isSame: requestHash === hash,
  expiresAt: expiry && 'at' in expiry ? expiry.at : null,
});

/** Disclosures, and the accounting of them. All throw DatabaseUnavailable; lists MalformedCursor and RangeError, too. */
export class Disclosures {
  constructor(private readonly dataSource: DataSource) {}

  /** R-DISCLOSE: records a disclosure as pending, once for each request, if the consent is in force now and covers what is wanted. */
  async start(
    journeyId: string,
    { consentId, kinds, recipient = null }: Wanted,
    by: Actor,
    request: WritingRequest,
    { at, accountingYears }: { readonly at: number; readonly accountingYears: number },
  ): Promise<Started> {
    return inTransaction(this.dataSource, 'start-disclosure', async (session) => {
      // The lock also makes two identical requests at the same time wait for each other.
      const held = await consentsIn(session, 'hold-consent')
        .where({ journeyId, id: consentId })
        .setLock('for_no_key_update', undefined, ['consent'])
        .getOne();
      const before = await ofRequest(session, request.id);
      if (before) return started(before, request);
      if (!held) return { kind: 'unknown' };
      const consent = consentOf(held);
      const { form, phase } = consent;
      const wanted = kinds ?? form.kinds;
      const holding = { ...holdingOf(consent), kinds: form.kinds };
      const refusal =
        disclosureRefused(holding, wanted, { at, phase }) ?? recipientRefused(form.recipient, recipient);
      if (refusal) return { kind: 'refused', refusal };
      const to = [recipient?.name ?? null, recipient?.id ?? null];
      const values = [consentId, wanted, by.id, by.role, accountingYears, ...to];
      const recorded = await recordOnce(session, START, request, values, () =>
        ofRequest(session, request.id),
      );
      return started(recorded!.row, request);
    });
  }

  /** Ids of those that have not ended. */
  async pendingUnder(consentId: string): Promise<string[]> {
    const rows = await repositoryOf(this.dataSource, DisclosureRow, 'pending-disclosures-of-consent').find({
      select: { id: true },
      where: { consentId, status: 'pending' },
      order: { requestedAt: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** All disclosures of a journey, whatever their status; the earliest first. */
  ofJourney(journeyId: string, page: PageRequest): Promise<Page<AccountedDisclosure>> {
    return this.list(OF_JOURNEY, journeyId, page);
  }

  /** R-DISCLOSE-ACCOUNT: what was disclosed about a client, or may have been, for as long as it has to be accounted for. */
  ofClient(
    clientId: string,
    page: PageRequest,
    scope: Scope = EVERYTHING,
  ): Promise<Page<AccountedDisclosure>> {
    const conditions = new Conditions();
    for (const place of ['client', 'instant', 'id', 'limit']) conditions.value(place);
    ofJourneysInScope(scope, conditions, 'd.journey_id');
    const [, , , , ...more] = conditions.values;
    if (more.length === 0) return this.list(OF_CLIENT, clientId, page);
    const narrowed = listOf(
      OF_CLIENT.name,
      `${ACCOUNTED_FOR} and ${conditions.where.slice('where '.length)}`,
    );
    return this.list({ ...narrowed, prepared: false }, clientId, page, more);
  }

  private async list(
    list: Statement,
    of: string,
    page: PageRequest,
    more: readonly unknown[] = [],
  ): Promise<Page<AccountedDisclosure>> {
    const after = page.after ? readCursor(page.after, ['instant', 'text']) : [null, null];
    const rows = await run<AccountedRow & object>(this.dataSource, list, [
      of,
      ...after,
      rowsToRead(page),
      ...more,
    ]);
    return pageOf(rows, page, accounted, (row) =>
      writeCursor([row.requestedAt.toISOString(), row.disclosureId]),
    );
  }
}
