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

/** Somebody who may be who is described: likeness says whether. */
export interface Candidate {
  /** Who stays, where two were made one. */
  readonly client: ClientSummary;
  /** As they are known: either of the two. */
  readonly known: ClientSummary;
  readonly phone: string | null;
  /** A number that was sent is one of theirs. */
  readonly byNumber: boolean;
}

/** Whoever shares a date with more people than this is found by a word of the name as well, or not at all. */
const OF_ONE_DATE = 2_000;
/** The same of a month or a year, which says much less of who it is: each of them is held against the name, and that takes its time. */
const OF_ONE_YEAR = 500;
/** YYYY-MM-DD */
const TO_THE_DAY = 10;
const OF_ONE_PHONE = 200;
const OF_WORDS_AND_DATE = 500;

/**
 * Who has one of the record numbers, the phone, or one of the dates; and again who has one of the dates and a word of the name, since a
 * date may be that of very many (1 January, where nobody knew the day). Each is a range of an index and has a bound, so the rows that
 * come out do not grow with how many clients there are; entries of the index may be read of all who share a date.
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

/** @param known somebody who is not meant */
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
