import { randomUUID } from 'node:crypto';
import { differences, type Difference, type Identity } from '#client/differences';
import { searchWords } from '#client/name-words';
import { SYSTEM, type Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import type { Session } from '../db/session.js';
import { inTransaction } from '../db/transaction.js';
import { saidBeside, type ClientDetails } from './client-details.js';
import * as sql from './receive-referral.sql.js';

export interface ReceivedReferral {
  readonly requestId: string;
  /** ms since epoch. */
  readonly receivedAt: number;
  readonly source: 'json' | 'fhir';
  /** As it came, parsed. */
  readonly content: unknown;
  readonly client: ClientDetails;
}

export type Received =
  /** It may open the client's next journey, and what follows is owed. */
  | {
      readonly kind: 'taken';
      readonly clientId: string;
      /** How many journeys the client has had. */
      readonly earlier: number;
      /** Whether it is owed since now: where not, another process may be at it. */
      readonly fresh: boolean;
    }
  /** The number is that of another person: nothing was written. */
  | { readonly kind: 'differs'; readonly clientId: string; readonly differences: readonly Difference[] }
  /** R-RETURN: nothing was written. */
  | { readonly kind: 'open'; readonly clientId: string; readonly journeyId: string };

interface Counted {
  readonly total: number;
  readonly open: string | null;
  /** A referral of the client is being answered. */
  readonly underWay: boolean;
}

/**
 * Referrals as they come in: who the client is, and whether the referral may open a journey, is decided before anything is
 * written (ADR 32). What a referral says beside who the client is is known once its journey is on record
 * (complete-client.sql.ts). All methods throw DatabaseUnavailable.
 */
export class ReceiveReferral {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * However many name a new client at once, one is made. Of one who is known nothing changes here, whatever the referral says.
   * @throws RecordRefused where a value cannot be stored
   */
  async receive(referral: ReceivedReferral, by: Actor = SYSTEM): Promise<Received> {
    const { client } = referral;
    const made = [...receiptOf(referral, by), randomUUID(), ...columnsOf(client), searchWords(client)];
    type Made = { readonly id: string; readonly fresh: boolean };
    const [row] = await run<Made>(this.dataSource, sql.RECEIVE_OF_NEW, made);
    if (row) return { kind: 'taken', clientId: row.id, earlier: 0, fresh: row.fresh };
    const known = await inTransaction(this.dataSource, 'receive-referral', ({ run: inside }) =>
      this.ofKnown(referral, by, inside),
    );
    return known ?? this.receive(referral, by);
  }

  /** Null where the number was corrected meanwhile: it is a new one now. */
  private async ofKnown(
    referral: ReceivedReferral,
    by: Actor,
    inside: Session['run'],
  ): Promise<Received | null> {
    const { client } = referral;
    type Known = Identity & { readonly id: string };
    const [known] = await inside<Known>(sql.LOCK_KNOWN, [client.recordSystem, client.recordNumber]);
    if (!known) return null;
    const { id: clientId } = known;
    const [counted] = await inside<Counted & object>(sql.COUNT_JOURNEYS_OF, [clientId]);
    const { total, open, underWay } = counted!;
    const different = differences(known, client);
    // Of whom no referral has ever been taken, the row only keeps an id: who they are, the next referral says.
    const isKnown = total > 0 || underWay;
    if (isKnown && different.length > 0) return { kind: 'differs', clientId, differences: different };
    if (open !== null) return { kind: 'open', clientId, journeyId: open };
    if (!isKnown) await inside(sql.NAME_ANEW, [clientId, ...columnsOf(client).slice(2), searchWords(client)]);
    const values = [...receiptOf(referral, by), clientId, `.${total + 1}`];
    const [owed] = await inside<{ readonly fresh: boolean }>(sql.RECEIVE_OF_KNOWN, values);
    return { kind: 'taken', clientId, earlier: total, fresh: owed!.fresh };
  }
}

const receiptOf = (
  { requestId, receivedAt, source, content, client }: ReceivedReferral,
  by: Actor,
): unknown[] => {
  const said = JSON.stringify(saidBeside(client));
  return [
    requestId,
    new Date(receivedAt).toISOString(),
    source,
    JSON.stringify(content),
    said,
    by.id,
    by.role,
  ];
};

const columnsOf = (client: ClientDetails): unknown[] => {
  const { recordSystem, recordNumber, family, given, birthDate, gender, phone, language } = client;
  return [recordSystem, recordNumber, family, given, birthDate, gender, phone, language];
};
