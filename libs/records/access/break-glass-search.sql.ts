import type { Statement } from '../db/statement.js';

/** Whoever shares a birthday and a word of the name with more people than this is found by another way, or not at all. */
export const MOST_CANDIDATES = 200;

/** What one person looks for at the same time is counted one after the other; nobody else waits for it. */
export const ALONE: Statement = {
  name: 'break-glass-search-alone',
  prepared: true,
  text: `select pg_advisory_xact_lock(hashtextextended('break-glass-search ' || $1, 0))`,
};

/** The $2th last of the person's in 24 hours: from a day after it on they may again. None where there are fewer. */
export const LATELY: Statement = {
  name: 'break-glass-searched-lately',
  prepared: true,
  text: `select searched_at + interval '24 hours' as again from break_glass_search
         where person_id = $1 and searched_at > clock_timestamp() - interval '24 hours'
         order by searched_at desc offset $2::int - 1 limit 1`,
};

/** What no longer counts is not kept: who was shown, the audit has. */
export const NOTE: Statement = {
  name: 'note-break-glass-search',
  prepared: true,
  text: `with over as (delete from break_glass_search
           where person_id = $1 and searched_at <= clock_timestamp() - interval '24 hours')
         insert into break_glass_search (person_id) values ($1)`,
};

/** Who has that birth date, as much of it as is known, and a word of the name: as who stays, where two were made one. */
export const NAMESAKES: Statement = {
  name: 'namesakes-sought',
  prepared: true,
  text: `select coalesce(c.merged_into, c.id) as "clientId", c.family, c.given
         from client c where c.birth_date = $1
           and exists (select from client_word w where w.client_id = c.id and w.word = any($2::text[]))
         order by c.id limit $3`,
};

/** One journey a client. @param where of journeys `j` and of clients `kept` under whom they were opened */
export const OF_CLIENTS = (where: string): string =>
  `select distinct on (coalesce(kept.merged_into, kept.id)) coalesce(kept.merged_into, kept.id) as "clientId",
          j.journey_id as "journeyId", j.at_track as track
   from journey j join client kept on kept.id = j.client_id ${where}
   order by coalesce(kept.merged_into, kept.id), (j.closed_at is null) desc, j.opened_at desc`;
