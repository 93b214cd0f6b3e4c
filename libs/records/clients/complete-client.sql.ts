/**
 * Parts of the statement that records journeys. For each journey that opens (in `incoming`), they add to the client what the referral said beside the
 * client's identity: the gender if it is not known, the newest phone and language, and record numbers that belong to nobody. What a referral leaves out
 * erases nothing, and nothing is added if the client was corrected since.
 *
 * It happens in the commit that puts the journey on record, whoever commits. So nothing is added from a referral that opened no journey, and everything
 * from one that did. Each row is found by its key, as events that have diverged are.
 */
export const COMPLETING = `
opened as (
  select said.* from (
    select request_id from incoming
    where type = 'referred' and request_id is not null
      and (select count(*) from journey_event e where (e.journey_id, e.seq) = (incoming.journey_id, incoming.seq)) = 0
  ) one cross join lateral (
    select d.client_id, d.said from referral_document d
    where d.request_id = one.request_id and d.said <> '{}' and not exists (
      select from client_version v where v.client_id = d.client_id and v.version > 1 and v.since >= d.received_at)
    offset 0) said
),
completed as (
  update client c
  set (gender, phone, language) = (
    select case when coalesce(c.gender, 'unknown') = 'unknown' then coalesce(o.said->>'gender', c.gender) else c.gender end,
           coalesce(o.said->>'phone', c.phone), coalesce(o.said->>'language', c.language)
    from opened o where o.client_id = c.id limit 1)
  where c.id = any(array(select client_id from opened))
  returning c.id
),
numbered as (
  insert into client_identifier (client_id, system, value)
  select o.client_id, number.system, number.value
  from opened o, jsonb_to_recordset(o.said -> 'identifiers') number(system text, value text)
  where (select count(*) from completed) >= 0
  order by number.system, number.value
  on conflict (system, value) where ended_at is null do nothing
)`;
