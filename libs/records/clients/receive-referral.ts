import { randomUUID } from 'node:crypto';
import { searchWords } from '#client/name-words';
import { SYSTEM, type Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run } from '../db/statement.js';
import { RecordRefused } from '../db/errors/record-refused.js';
import type { Session } from '../db/session.js';
import { inTransaction } from '../db/transaction.js';
import { numbersOf, saidBeside, type ClientDetails } from './client-details.js';
import { inTheWay, whoIsKnown, type InTheWay } from './in-the-way.js';
import { columnsOfNumbers, lockOwners, ONE_OWNER, release, setNumbers } from './number-owners.js';
import * as sql from './receive-referral.sql.js';

export interface ReceivedReferral {
  readonly requestId: string;
  /** Of the body that it came with. */
  readonly hash: string;
  /** ms since epoch. */
  readonly receivedAt: number;
  readonly source: 'json' | 'fhir';
  /** As it came, parsed. */
  readonly content: unknown;
  readonly client: ClientDetails;
}

export type Received =
  /** The referral may open the client's next journey, and its recording is registered as owed. */
  | {
      readonly kind: 'taken';
      readonly clientId: string;
      /** How many journeys the client has had, by which the next is numbered. */
      readonly earlier: number;
      /** Whether the client has been here before, also as somebody who is part of them now. */
      readonly returns: boolean;
      /** Whether the recording is owed only since this request. If not, another process may be working on it. */
      readonly fresh: boolean;
    }
  /** The request's key came with another body before: nothing was written. */
  | { readonly kind: 'reused' }
  /** Nothing was written. */
  | InTheWay;

/** Each referral is stored under the id of its request, once. */
const ONE_DOCUMENT = 'referral_document_pkey';

/**
 * Referrals as they come in: who the client is, and whether the referral may open a journey, is decided before anything is
 * written (ADR 32). What a referral says beside who the client is is known once its journey is on record
 * (complete-client.sql.ts). All methods throw DatabaseUnavailable.
 */
export class ReceiveReferral {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * If several referrals name the same new client at once, one client is made. For a client who is known, nothing is changed here, whatever the referral
   * says.
   * @throws RecordRefused if a value cannot be stored
   */
  async receive(referral: ReceivedReferral, by: Actor = SYSTEM): Promise<Received> {
    for (;;) {
      const received = (await this.ofNew(referral, by)) ?? (await this.ofKnown(referral, by));
      if (received) return received;
    }
  }

  /** Null where one of the numbers is somebody's. */
  private async ofNew(referral: ReceivedReferral, by: Actor): Promise<Received | null> {
    const { client } = referral;
    const numbers = columnsOfNumbers(numbersOf(client));
    const values = [
      ...receiptOf(referral, by),
      randomUUID(),
      ...columnsOf(client),
      searchWords(client),
      ...numbers,
    ];
    type Made = { readonly id: string; readonly fresh: boolean };
    try {
      const [row] = await run<Made>(this.dataSource, sql.RECEIVE_OF_NEW, values);
      return row ? { kind: 'taken', clientId: row.id, earlier: 0, returns: false, fresh: row.fresh } : null;
    } catch (error) {
      // The numbers belong to nobody, so the request's id was used for another client before.
      if (isOf(error, ONE_DOCUMENT)) return { kind: 'reused' };
      if (isOf(error, ONE_OWNER)) return null;
      throw error;
    }
  }

  /** Null if the numbers were given to somebody else meanwhile: the caller looks at them again. */
  private async ofKnown(referral: ReceivedReferral, by: Actor): Promise<Received | null> {
    try {
      return await inTransaction(this.dataSource, 'receive-referral', ({ run: inside }) =>
        this.ofOwners(referral, by, inside),
      );
    } catch (error) {
      if (isOf(error, ONE_OWNER) || isOf(error, ONE_DOCUMENT)) return null;
      throw error;
    }
  }

  private async ofOwners(
    referral: ReceivedReferral,
    by: Actor,
    inside: Session['run'],
  ): Promise<Received | null> {
    const { client, requestId, hash } = referral;
    const numbers = numbersOf(client);
    const owners = await lockOwners(inside, numbers);
    const owner = owners && (whoIsKnown(owners)[0] ?? owners[0]);
    if (!owner) return null;
    type Before = { readonly clientId: string; readonly hash: string | null };
    const [before] = await inside<Before>(sql.CAME_BEFORE, [requestId]);
    if (before && (before.hash ?? hash) !== hash) return { kind: 'reused' };
    const stands = inTheWay(owners, client);
    if (stands) return stands;
    const { id: clientId, total, returns, isKnown } = owner;
    if (before && before.clientId !== clientId) return { kind: 'reused' };
    const others = owners.filter(({ id }) => id !== clientId).map(({ holder }) => holder);
    if (others.length > 0) await release(inside, others, numbers);
    if (!isKnown) {
      await inside(sql.NAME_ANEW, [clientId, ...columnsOf(client), searchWords(client)]);
      await setNumbers(inside, clientId, numbers);
    }
    const values = [...receiptOf(referral, by), clientId, `.${total + 1}`];
    const [owed] = await inside<{ readonly fresh: boolean }>(sql.RECEIVE_OF_KNOWN, values);
    return { kind: 'taken', clientId, earlier: total, returns, fresh: owed!.fresh };
  }
}

const isOf = (error: unknown, constraint: string): boolean =>
  error instanceof RecordRefused && error.constraint === constraint;

const receiptOf = (
  { requestId, hash, receivedAt, source, content, client }: ReceivedReferral,
  by: Actor,
): unknown[] => {
  const said = JSON.stringify(saidBeside(client));
  return [
    requestId,
    new Date(receivedAt).toISOString(),
    source,
    JSON.stringify(content),
    said,
    hash,
    by.id,
    by.role,
  ];
};

const columnsOf = (client: ClientDetails): unknown[] => {
  const { recordSystem, recordNumber, family, given, birthDate, gender, phone, language } = client;
  return [recordSystem, recordNumber, family, given, birthDate, gender, phone, language];
};
