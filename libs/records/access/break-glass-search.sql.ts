import type { Statement } from '../db/statement.js';

/**
 * The most clients with the same birth date and a word of the name that are looked at. A client who shares both with more people may not be found by this
 * search.
 */
export const MOST_CANDIDATES = 200;

/** Searches of one person run one after the other, so that each is counted; nobody else waits for this lock. */
export const ALONE: Statement = {
  name: 'break-glass-search-alone',
  prepared: true,
  text: `select pg_advisory_xact_lock(hashtextextended('break-glass-search ' || $1, 0))`,
};

/** When the person may search again: 24 hours after the $2th last of their searches within 24 hours. No row if there were fewer. */
export const LATELY: Statement = {
  name: 'break-glass-searched-lately',
  prepared: true,
  text: `select searched_at + interval '24 hours' as again from break_glass_search
         where person_id = $1 and searched_at > clock_timestamp() - interval '24 hours'
         order by searched_at desc offset $2::int - 1 limit 1`,
};

/** Counts a search, and deletes the person's searches that no longer count. The audit has whom they were shown. */
export const NOTE: Statement = {
  name: 'note-break-glass-search',
  prepared: true,
  text: `with over as (delete from break_glass_search
           where person_id = $1 and searched_at <= clock_timestamp() - interval '24 hours')
         insert into break_glass_search (person_id) values ($1)`,
};

/** Clients with that birth date (compared as it is stored) and a word of the name. A merged client is given as the one who stays. */
export const NAMESAKES: Statement = {
  name: 'namesakes-sought',
  prepared: true,
  text: `select coalesce(c.merged_into, c.id) as "clientId", c.family, c.given
         from client c where c.birth_date = $1
           and exists (select from client_word w where w.client_id = c.id and w.word = any($2::text[]))
         order by c.id limit $3`,
};

/** One journey for each client. @param where condition on journeys `j` and on the clients `kept` under whom they were opened */
export const OF_CLIENTS = (where: string): string =>
  `select distinct on (coalesce(kept.merged_into, kept.id)) coalesce(kept.merged_into, kept.id) as "clientId",
          j.journey_id as "journeyId", j.at_track as track
   from journey j join client kept on kept.id = j.client_id ${where}
   order by coalesce(kept.merged_into, kept.id), (j.closed_at is null) desc, j.opened_at desc`;
