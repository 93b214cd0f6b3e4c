import { searchWords } from '#client/name-words';
import { furtherThan, isAmong, type RecordIdentifier } from '#client/record-identifier';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { RecordRefused } from '../db/errors/record-refused.js';
import type { WritingRequest } from '../db/insert-once.js';
import { inTransactionOf } from '../db/request-alone.js';
import { run, type Statement } from '../db/statement.js';
import type { Session } from '../db/session.js';
import { numbersOf, type ClientDetails } from './client-details.js';
import { CURRENT_FURTHER } from './client-summary.js';
import { lockOwners, ONE_OWNER, release, setNumbers } from './number-owners.js';

/** The fields to be changed; a field that is left out stays as it is. */
export type ClientCorrection = Partial<ClientDetails>;

/** Who the client was from then on. */
export interface ClientVersion {
  readonly version: number;
  readonly client: ClientDetails;
  readonly since: string;
  readonly by: Actor;
  /** Null for version 1, which is the state before the first correction. */
  readonly reason: string | null;
}

export type Corrected =
  | { readonly kind: 'corrected'; readonly version: ClientVersion; readonly hash: string }
  /** There is no such client. */
  | { readonly kind: 'unknown' }
  /** They are merged into another client, who has to be corrected instead. */
  | { readonly kind: 'merged'; readonly into: string }
  /** Nothing would be otherwise. */
  | { readonly kind: 'same' }
  /** No name would be left. */
  | { readonly kind: 'nameless' }
  /** A number is another client's; `place`: in the numbers that the client would have, from 0. */
  | { readonly kind: 'numberTaken'; readonly place: number };

interface Row {
  readonly version: number;
  readonly client: ClientDetails;
  readonly since: Date;
  readonly byId: string;
  readonly byRole: Actor['role'];
  readonly reason: string | null;
  readonly hash: string;
}

const COLUMNS = `version, details as client, since, by_id as "byId", by_role as "byRole", reason, request_hash as hash`;

const OF_REQUEST: Statement = {
  name: 'correction-of-request',
  prepared: true,
  text: `select ${COLUMNS} from client_version where request_id = $1`,
};

const FIND: Statement = {
  name: 'find-client-to-correct',
  prepared: true,
  text: `select record_system as "recordSystem", record_number as "recordNumber", ${CURRENT_FURTHER} as identifiers,
                family, given, birth_date as "birthDate", gender, phone, language
         from client c where id = $1`,
};

const MERGED: Statement = {
  name: 'whose-part-to-correct',
  prepared: true,
  text: 'select merged_into as into from client where id = $1',
};

const KEEP_FOUND: Statement = {
  name: 'keep-client-as-found',
  prepared: true,
  text: `insert into client_version (client_id, version, details, since, by_id, by_role)
         select id, 1, $2, created_at, 'system', 'system' from client
         where id = $1 and not exists (select from client_version where client_id = $1)`,
};

const CORRECT: Statement = {
  name: 'correct-client',
  prepared: true,
  text: `
with corrected as (
  update client set record_system = $2, record_number = $3, family = $4, given = $5, birth_date = $6, gender = $7,
                    phone = $8, language = $9
  where id = $1 returning id
), gone as (delete from client_word where client_id = $1 and word <> all($10::text[])
), words as (
  insert into client_word (client_id, word) select id, word from corrected, unnest($10::text[]) word on conflict do nothing
), kept as (
  insert into client_version (client_id, version, details, by_id, by_role, reason, request_id, request_hash)
  select id, (select max(version) + 1 from client_version where client_id = $1), $11, $12, $13, $14, $15, $16 from corrected
  returning *
), audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select by_id, by_role, 'write', 'client', client_id::text, 'allowed', request_id,
         jsonb_build_object('version', version, 'corrected', $17::jsonb) from kept
)
select ${COLUMNS} from kept`,
};

const VERSIONS: Statement = {
  name: 'versions-of-client',
  prepared: true,
  text: `select ${COLUMNS} from client_version where client_id = $1 order by version desc`,
};

/** Corrections of who a client is: what was known before is kept, with who changed it and why. All throw DatabaseUnavailable. */
export class CorrectClient {
  constructor(private readonly dataSource: DataSource) {}

  /** Once for each request; the `hash` is that of the request that did. @throws RecordRefused where a value cannot be stored */
  async correct(
    clientId: string,
    correction: ClientCorrection,
    by: Actor,
    reason: string,
    request: WritingRequest,
  ): Promise<Corrected> {
    const how = [by.id, by.role, reason, request.id, request.hash];
    for (;;) {
      try {
        const corrected = await inTransactionOf(
          this.dataSource,
          'correct-client',
          request,
          ({ run: inside }) => correctOnce(clientId, correction, how, request.id, inside),
        );
        if (corrected) return corrected;
      } catch (error) {
        if (!(error instanceof RecordRefused) || error.constraint !== ONE_OWNER) throw error;
      }
    }
  }

  /** Latest first; none of a client who was never corrected. */
  async versions(clientId: string): Promise<ClientVersion[]> {
    return (await run<Row & object>(this.dataSource, VERSIONS, [clientId])).map(versionOf);
  }
}

/** Null if a number was given to another client meanwhile: the caller then starts again. */
const correctOnce = async (
  clientId: string,
  correction: ClientCorrection,
  how: readonly string[],
  requestId: string,
  inside: Session['run'],
): Promise<Corrected | null> => {
  // The owners of the numbers must be locked together with the client, and which numbers these are depends on the client. So the client is read before the
  // lock.
  const [before] = await inside<ClientDetails & object>(FIND, [clientId]);
  if (!before) return { kind: 'unknown' };
  const asked = numbersOf(corrected(before, correction));
  const owners = await lockOwners(inside, asked, clientId);
  const [kept] = await inside<Row & object>(OF_REQUEST, [requestId]);
  if (kept) return { kind: 'corrected', version: versionOf(kept), hash: kept.hash };
  const [found] = await inside<ClientDetails & object>(FIND, [clientId]);
  const [merged] = await inside<{ into: string | null }>(MERGED, [clientId]);
  if (merged?.into) return { kind: 'merged', into: merged.into };
  const client = corrected(found!, correction);
  const numbers = numbersOf(client);
  if (!owners || !isSameSet(numbers, asked)) return null;
  const changed = fieldsThatDiffer(found!, client);
  if (changed.length === 0) return { kind: 'same' };
  if (client.family === null && client.given === null) return { kind: 'nameless' };
  const others = owners.filter(({ holder }) => holder !== clientId);
  const taken = others.find(({ isKnown }) => isKnown);
  if (taken) return { kind: 'numberTaken', place: taken.places[0]! };
  // These owners had no referral that was taken. Their rows only keep an id for a number that now belongs to this client.
  if (others.length > 0) {
    const ids = others.map(({ holder }) => holder);
    await release(inside, ids, numbers);
  }
  await setNumbers(inside, clientId, numbers);
  await inside(KEEP_FOUND, [clientId, JSON.stringify(found)]);
  const { recordSystem, recordNumber, family, given, birthDate, gender, phone, language } = client;
  const columns = [recordSystem, recordNumber, family, given, birthDate, gender, phone, language];
  const row = [clientId, ...columns, searchWords(client), JSON.stringify(client)];
  const [version] = await inside<Row & object>(CORRECT, [...row, ...how, JSON.stringify(changed)]);
  return { kind: 'corrected', version: versionOf(version!), hash: version!.hash };
};

/** The client after the correction. The number to show is not repeated among the further ones. */
const corrected = (found: ClientDetails, correction: ClientCorrection): ClientDetails => {
  const client = { ...found, ...correction };
  const first = { system: client.recordSystem, value: client.recordNumber };
  return { ...client, identifiers: furtherThan(first, client.identifiers) };
};

const fieldsThatDiffer = (found: ClientDetails, client: ClientDetails): string[] =>
  Object.entries(client).flatMap(([field, value]) => {
    const before = found[field as keyof ClientDetails];
    const isSame =
      field === 'identifiers' ? isSameSet(found.identifiers, client.identifiers) : value === before;
    return isSame ? [] : [field];
  });

const isSameSet = (one: readonly RecordIdentifier[], other: readonly RecordIdentifier[]): boolean =>
  one.length === other.length && one.every((identifier) => isAmong(identifier, other));

const versionOf = ({ version, client, since, byId, byRole, reason }: Row): ClientVersion => ({
  ...{ version, client, since: since.toISOString(), by: { id: byId, role: byRole }, reason },
});
