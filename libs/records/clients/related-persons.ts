import type { RelatedPerson } from '#client/related-person';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import type { WritingRequest } from '../db/insert-once.js';
import { inTransactionOf } from '../db/request-alone.js';
import { run, type Statement } from '../db/statement.js';
import { withMerged } from './merged.js';

/** Whom staff may call about a client. Instants are ISO strings. */
export interface KnownRelatedPersons {
  readonly people: readonly RelatedPerson[];
  /** Changes whenever the list changes, or the clients who are part of the client. */
  readonly version: string;
  readonly since: string | null;
  readonly by: Actor | null;
}

export type KeptRelatedPersons =
  | { readonly kind: 'kept'; readonly list: KnownRelatedPersons; readonly hash: string }
  /** There is no such client. */
  | { readonly kind: 'unknown' }
  /** They are merged into another client, who has the list. */
  | { readonly kind: 'merged'; readonly into: string }
  /** Somebody has kept another list since the one that was read. */
  | { readonly kind: 'changed'; readonly list: KnownRelatedPersons };

interface Row {
  readonly people: readonly RelatedPerson[];
  readonly version: string;
  readonly since: Date | null;
  readonly byId: string | null;
  readonly byRole: Actor['role'] | null;
}

/** Client `c` and those who are part of them now. */
const GROUP = `(select array_agg(g.id order by g.id) from client g where g.id in ${withMerged('c.id')})`;

/**
 * The lists that hold for client `c`. For every client in the group it is the last list that covers nobody outside the group, unless a later list of
 * another one covers that client. So a list that was made while two clients were one ends when they are separated, and each has their earlier list again
 * (ADR 36).
 */
const HOLDING = `(
  select l.* from (
    select distinct on (r.client_id) r.* from related_persons r
    where r.client_id in ${withMerged('c.id')} and r.covers <@ ${GROUP} order by r.client_id, r.version desc) l
  where not exists (
    select from related_persons k
    where k.client_id in ${withMerged('c.id')} and k.covers <@ ${GROUP} and l.client_id = any(k.covers) and k.since > l.since))`;

/** Everybody whom client `c` has named, as a JSON array. */
export const RELATED_PERSONS = `(
  select coalesce(jsonb_agg(one.person order by l.since desc, one.place), '[]')
  from ${HOLDING} l, jsonb_array_elements(l.people) with ordinality one(person, place))`;

const READ: Statement = {
  name: 'related-persons',
  prepared: true,
  text: `select ${RELATED_PERSONS} as people,
                md5(${GROUP}::text || coalesce((select string_agg(h.client_id || '.' || h.version, ',' order by h.client_id) from ${HOLDING} h), '')) as version,
                last.since, last.by_id as "byId", last.by_role as "byRole"
         from client c left join lateral (select since, by_id, by_role from ${HOLDING} h order by since desc limit 1) last on true
         where c.id = $1`,
};

const LOCK: Statement = {
  name: 'lock-client-of-related-persons',
  prepared: true,
  text: 'select merged_into as into from client where id = $1 for no key update',
};

const OF_REQUEST: Statement = {
  name: 'related-persons-of-request',
  prepared: true,
  text: 'select request_hash as hash from related_persons where request_id = $1',
};

const KEEP: Statement = {
  name: 'keep-related-persons',
  prepared: true,
  text: `with kept as (
           insert into related_persons (client_id, version, covers, people, by_id, by_role, request_id, request_hash)
           select c.id, 1 + coalesce((select max(version) from related_persons where client_id = c.id), 0), ${GROUP}, $2::jsonb, $3, $4, $5, $6
           from client c where c.id = $1
           returning *)
         insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
         select by_id, by_role, 'write', 'client', client_id::text, 'allowed', request_id,
                jsonb_build_object('relatedPersons', jsonb_array_length(people), 'version', version) from kept`,
};

/** Whom staff may call about a client. All throw DatabaseUnavailable. */
export class RelatedPersons {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where there is no such client. */
  async of(clientId: string): Promise<KnownRelatedPersons | null> {
    const [row] = await run<Row & object>(this.dataSource, READ, [clientId]);
    return row ? listOf(row) : null;
  }

  /**
   * Once for each request; the `hash` is that of the request that did.
   * @param version of the list that was read. @throws RecordRefused where a value cannot be stored
   */
  keep(
    clientId: string,
    people: readonly RelatedPerson[],
    version: string,
    by: Actor,
    request: WritingRequest,
  ): Promise<KeptRelatedPersons> {
    return inTransactionOf(this.dataSource, 'keep-related-persons', request, async ({ run: inside }) => {
      const read = async (): Promise<KnownRelatedPersons> => {
        const [row] = await inside<Row & object>(READ, [clientId]);
        return listOf(row!);
      };
      const [client] = await inside<{ into: string | null }>(LOCK, [clientId]);
      if (!client) return { kind: 'unknown' };
      const [before] = await inside<{ hash: string }>(OF_REQUEST, [request.id]);
      if (before) return { kind: 'kept', list: await read(), hash: before.hash };
      if (client.into) return { kind: 'merged', into: client.into };
      const now = await read();
      if (now.version !== version) return { kind: 'changed', list: now };
      await inside(KEEP, [clientId, JSON.stringify(people), by.id, by.role, request.id, request.hash]);
      return { kind: 'kept', list: await read(), hash: request.hash };
    });
  }
}

const listOf = ({ people, version, since, byId, byRole }: Row): KnownRelatedPersons => ({
  ...{ people, version, since: since?.toISOString() ?? null },
  by: byId !== null && byRole !== null ? { id: byId, role: byRole } : null,
});
