import type { Statement } from '../db/statement.js';

const documentOf = (from: string, client: string): string => `
  insert into referral_document (request_id, client_id, received_at, source, content, said)
  select $1, ${client}, $2, $3, $4, $5 from ${from} on conflict (request_id) do nothing`;

const owedFor = (from: string, journey: string): string => `
  insert into owed_recording (request_id, journey_id) select $1, ${journey} from ${from}
  on conflict (request_id, journey_id) do update set owed_at = excluded.owed_at
  returning xmax = 0 as fresh`;

const auditOf = (from: string, client: string): string => `
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id)
  select $6, $7, 'write', 'client', ${client}::text, 'allowed', $1 from ${from}`;

/** $1 to $7: request, instant, source, content, what it says beside, who refers; from $8 on the client, $17 their words. */
export const RECEIVE_OF_NEW: Statement = {
  name: 'receive-referral-of-new-client',
  prepared: true,
  text: `
with made as (
  insert into client (id, record_system, record_number, family, given, birth_date, gender, phone, language)
  values ($8, $9, $10, $11, $12, $13, $14, $15, $16)
  on conflict (record_system, record_number) do nothing returning id
), words as (
  insert into client_word (client_id, word) select id, word from made, unnest($17::text[]) word
), document as (${documentOf('made', 'id')}
), owing as (${owedFor('made', `id::text || '.1'`)}
), audited as (${auditOf('made', 'id')})
select id, (select fresh from owing) as fresh from made`,
};

/** Until the transaction ends no other referral of that number, and no correction, is looked at. */
export const LOCK_KNOWN: Statement = {
  name: 'lock-client',
  prepared: true,
  text: `select id, family, given, birth_date as "birthDate" from client
         where record_system = $1 and record_number = $2 for no key update`,
};

/** A statement of its own, behind the lock: so it sees what whoever had the lock before has written. */
export const COUNT_JOURNEYS_OF: Statement = {
  name: 'journeys-of-locked-client',
  prepared: true,
  text: `select count(*)::int as total, max(journey_id) filter (where closed_at is null) as open,
                exists (select from owed_recording where journey_id = $1::text || '.1') as "underWay"
         from journey where client_id = $1::uuid`,
};

/** $8: the client, $9: which of their journeys it opens. */
export const RECEIVE_OF_KNOWN: Statement = {
  name: 'receive-referral-of-known-client',
  prepared: true,
  text: `
with one as (select 1)
, document as (${documentOf('one', '$8::uuid')}
), owing as (${owedFor('one', '$8::text || $9::text')}
), audited as (${auditOf('one', '$8')})
select fresh from owing`,
};

export const NAME_ANEW: Statement = {
  name: 'name-client-anew',
  prepared: true,
  text: `
with gone as (delete from client_word where client_id = $1 and word <> all($8::text[])),
words as (
  insert into client_word (client_id, word) select $1, word from unnest($8::text[]) word on conflict do nothing
)
update client set family = $2, given = $3, birth_date = $4, gender = $5, phone = $6, language = $7 where id = $1`,
};
