import { lessExact, swapped } from '#client/birth-dates';
import type { Described } from '#client/likeness';
import type { RecordIdentifier } from '#client/record-identifier';
import { searchWords } from '#client/name-words';
import { phoneDigits } from '#client/phone';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';
import { numbersOf } from './client-details.js';
import { columnsOfNumbers } from './number-owners.js';
import { clientSummary, type ClientSummary } from './client-summary.js';

/** A client who may be the person described; `likeness` decides whether they are. */
export interface Candidate {
  /** The client who stays, if two were merged. */
  readonly client: ClientSummary;
  /** The client as they are known: the one who stays, or the one merged into them. */
  readonly known: ClientSummary;
  readonly phone: string | null;
  /** One of the numbers that were sent belongs to this client. */
  readonly byNumber: boolean;
}

/** The most clients with one birth date. If more share it, the rest are found only by a word of the name as well, or not at all. */
const OF_ONE_DATE = 2_000;
/**
 * The most clients with one month or year of birth. It is lower, because such a date says much less about who it is, and every candidate's name is
 * compared, which takes time.
 */
const OF_ONE_YEAR = 500;
/** Length of YYYY-MM-DD. */
const TO_THE_DAY = 10;
const OF_ONE_PHONE = 200;
const OF_WORDS_AND_DATE = 500;

/**
 * Finds clients with one of the record numbers, the phone, or one of the dates. It also finds clients with one of the dates and a word of the name,
 * because very many may share a date (1 January, if nobody knew the day). Each part is a range of an index and has a limit, so the number of rows does not
 * grow with the number of clients. The index entries of all who share a date may be read, though.
 */
export const FIND_CANDIDATES: Statement = {
  name: 'find-client-candidates',
  prepared: false,
  text: `
with numbered as (
  select i.client_id from unnest($1::text[], $2::text[]) sent(system, value)
  join client_identifier i on (i.system, i.value) = (sent.system, sent.value) and i.ended_at is null)
select ${clientSummary('c')} as known, c.phone, case when s.id is null then ${clientSummary('c')} else ${clientSummary('s')} end as client,
       c.id in (select client_id from numbered) as "byNumber"
from client c left join client s on s.id = c.merged_into
where c.id in (
    select client_id from numbered
    union all (select id from client where right(regexp_replace(phone, '[^0-9]', '', 'g'), 10) = $3 and phone is not null
               limit ${OF_ONE_PHONE})
    union all (select id from client where birth_date = any($4::text[]) or birth_date ^@ $5
               limit case when length($5) < ${TO_THE_DAY} then ${OF_ONE_YEAR} else ${OF_ONE_DATE} end)
    union all (select one.id from client one join client_word w on w.client_id = one.id
               where (one.birth_date = any($4::text[]) or one.birth_date ^@ $5) and w.word = any($6::text[])
               limit ${OF_WORDS_AND_DATE}))
  and exists (select from journey j where j.client_id = c.id)
  and ($7::uuid is null or $7 not in (c.id, coalesce(c.merged_into, c.id)))`,
};

/** Somebody as a referral describes them: also with further numbers. */
export type Sent = Described & { readonly identifiers?: readonly RecordIdentifier[] };

const numbersSent = ({ recordSystem, recordNumber, identifiers = [] }: Sent): RecordIdentifier[] =>
  recordSystem !== null && recordNumber !== null
    ? numbersOf({ recordSystem, recordNumber, identifiers })
    : [...identifiers];

/** @param known id of a client who is left out of the candidates */
export const candidateValues = (sent: Sent, known: string | null): unknown[] => {
  const { birthDate, phone } = sent;
  const dates =
    birthDate === null ? [] : [...lessExact(birthDate), swapped(birthDate)].filter((date) => date !== null);
  const digits = phone === null ? null : phoneDigits(phone);
  return [...columnsOfNumbers(numbersSent(sent)), digits, dates, birthDate, searchWords(sent), known];
};

/** Clients who may be somebody that a referral describes. All throw DatabaseUnavailable. */
export class ClientCandidates {
  constructor(private readonly dataSource: DataSource) {}

  find(sent: Sent, known: string | null = null): Promise<Candidate[]> {
    return run<Candidate & object>(this.dataSource, FIND_CANDIDATES, candidateValues(sent, known));
  }
}
