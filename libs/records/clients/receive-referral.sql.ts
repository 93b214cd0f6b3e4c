import type { Statement } from '../db/statement.js';

/** Inserts the document. $1 to $6: request, instant, source, content, what it says beside the client's identity, hash of the request. */
const documentOf = (from: string, client: string): string => `
  insert into referral_document (request_id, client_id, received_at, source, content, said, request_hash)
  select $1, ${client}, $2, $3, $4, $5, $6 from ${from}`;

const owedFor = (from: string, journey: string): string => `
  insert into owed_recording (request_id, journey_id) select $1, ${journey} from ${from}
  on conflict (request_id, journey_id) do update set owed_at = excluded.owed_at
  returning xmax = 0 as fresh`;

/** $7, $8: id and role of the person who refers. */
const auditOf = (from: string, client: string): string => `
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id)
  select $7, $8, 'write', 'client', ${client}::text, 'allowed', $1 from ${from}`;

/**
 * Receives the referral of a new client. $9 to $17 are the client, $18 the words of the name, $19 and $20 all record numbers. Inserting the first number
 * is the gate: of several referrals with it at once, one passes. The statement fails if somebody else was faster with a further number, or if the request
 * has come before. Numbers are inserted in one order, whatever their order in the referral, and before the row of the audit: all writers wait for the
 * audit's chain, and without the condition on `further` PostgreSQL would insert that row first. So no two requests wait for each other.
 */
export const RECEIVE_OF_NEW: Statement = {
  name: 'receive-referral-of-new-client',
  prepared: true,
  text: `
with asked as (
  select *, row_number() over (order by system, value) as place from unnest($19::text[], $20::text[]) as number(system, value)
), first as (
  insert into client_identifier (client_id, system, value)
  select $9::uuid, system, value from asked where place = 1 and not exists (
    select from asked one join client_identifier i using (system, value) where i.ended_at is null)
  on conflict (system, value) where ended_at is null do nothing returning client_id
), made as (
  insert into client (id, record_system, record_number, family, given, birth_date, gender, phone, language)
  select client_id, $10, $11, $12, $13, $14, $15, $16, $17 from first returning id
), further as (
  insert into client_identifier (client_id, system, value) select id, system, value from made, asked where place > 1 order by place
  returning client_id
), words as (
  insert into client_word (client_id, word) select id, word from made, unnest($18::text[]) word
), document as (${documentOf('made', 'id')}
), owing as (${owedFor('made', `id::text || '.1'`)}
), audited as (${auditOf('made where (select count(*) from further) >= 0', 'id')})
select id, (select fresh from owing) as fresh from made`,
};

/** What came under the request's id before, and the client that it was for; if that client was merged since, the one who stays. */
export const CAME_BEFORE: Statement = {
  name: 'referral-came-before',
  prepared: true,
  text: `select coalesce(c.merged_into, c.id) as "clientId", request_hash as hash
         from referral_document d join client c on c.id = d.client_id where request_id = $1`,
};

/** $9: the client, $10: the suffix of the journey id, a dot and the number of the journey. */
export const RECEIVE_OF_KNOWN: Statement = {
  name: 'receive-referral-of-known-client',
  prepared: true,
  text: `
with one as (select 1)
, document as (${documentOf('one where not exists (select from referral_document where request_id = $1)', '$9::uuid')}
), owing as (${owedFor('one', '$9::text || $10::text')}
), audited as (${auditOf('one', '$9')})
select fresh from owing`,
};

export const NAME_ANEW: Statement = {
  name: 'name-client-anew',
  prepared: true,
  text: `
with gone as (delete from client_word where client_id = $1 and word <> all($10::text[])),
words as (
  insert into client_word (client_id, word) select $1, word from unnest($10::text[]) word on conflict do nothing
)
update client set record_system = $2, record_number = $3, family = $4, given = $5, birth_date = $6, gender = $7, phone = $8,
                  language = $9
where id = $1`,
};
