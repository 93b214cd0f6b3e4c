import type { Identity } from '#client/differences';
import type { RecordIdentifier } from '#client/record-identifier';
import type { Session } from '../db/session.js';
import type { Statement } from '../db/statement.js';

/** Whose some of the record numbers are that somebody asked about. */
export interface NumberOwner extends Identity {
  readonly id: string;
  /** Places of their numbers in what was asked, from 0. */
  readonly places: readonly number[];
  /** How many journeys they have had. */
  readonly total: number;
  /** Id of the open one. */
  readonly open: string | null;
  /** A referral of theirs has been taken, or is being answered: else the row only keeps an id, for whoever the next one names. */
  readonly isKnown: boolean;
}

const ASKED = `asked as (select * from unnest($1::text[], $2::text[]) with ordinality as number(system, value, place))`;

/** In one order, so that no two requests wait for each other. */
const LOCK: Statement = {
  name: 'lock-owners-of-numbers',
  prepared: true,
  text: `with ${ASKED}
         select c.id from client c
         where c.id = $3::uuid or c.id in (
           select i.client_id from asked join client_identifier i using (system, value) where i.ended_at is null)
         order by c.id for no key update of c`,
};

/** A statement of its own, behind the lock: so it sees what whoever had the lock before has written. */
const OWNERS: Statement = {
  name: 'owners-of-numbers',
  prepared: true,
  text: `with ${ASKED}, owners as (
           select i.client_id, array_agg(place::int - 1 order by place) as places
           from asked join client_identifier i using (system, value) where i.ended_at is null group by i.client_id)
         select c.id, c.family, c.given, c.birth_date as "birthDate", places, had.total, had.open,
                had.total > 0 or exists (select from owed_recording where journey_id = c.id::text || '.1') as "isKnown"
         from owners join client c on c.id = owners.client_id, lateral (
           select count(*)::int as total, max(journey_id) filter (where closed_at is null) as open
           from journey where client_id = c.id) had
         order by places`,
};

const RELEASE: Statement = {
  name: 'release-numbers',
  prepared: true,
  text: `update client_identifier set ended_at = clock_timestamp()
         where client_id = any($1::uuid[]) and ended_at is null
           and (system, value) in (select * from unnest($2::text[], $3::text[]))`,
};

const SET: Statement = {
  name: 'set-numbers',
  prepared: true,
  text: `with ${ASKED}, gone as (
           update client_identifier set ended_at = clock_timestamp()
           where client_id = $3 and ended_at is null and (system, value) not in (select system, value from asked))
         insert into client_identifier (client_id, system, value)
         select $3, system, value from asked where not exists (
           select from client_identifier i
           where i.client_id = $3 and i.system = asked.system and i.value = asked.value and i.ended_at is null)
         order by system, value`,
};

/** Broken where two give one number to two clients at the same moment: whoever comes second begins again. */
export const ONE_OWNER = 'client_identifier_current';

/** As two parameters of a statement. */
export const columnsOfNumbers = (numbers: readonly RecordIdentifier[]): [string[], string[]] => [
  numbers.map(({ system }) => system),
  numbers.map(({ value }) => value),
];

/**
 * Whose the numbers are, who comes first in them first. Until the transaction ends no other referral with any of them is looked
 * at, and no correction of these clients. Null where a number changed hands meanwhile: then it is to be begun again.
 * @param beside another client to be locked with them
 */
export const lockOwners = async (
  run: Session['run'],
  numbers: readonly RecordIdentifier[],
  beside: string | null = null,
): Promise<NumberOwner[] | null> => {
  const columns = columnsOfNumbers(numbers);
  const locked = new Set((await run<{ id: string }>(LOCK, [...columns, beside])).map(({ id }) => id));
  const owners = await run<NumberOwner & object>(OWNERS, columns);
  return owners.every(({ id }) => locked.has(id)) ? owners : null;
};

/** What these clients hold of the numbers ends. */
export const release = (
  run: Session['run'],
  clientIds: readonly string[],
  numbers: readonly RecordIdentifier[],
): Promise<unknown> => run(RELEASE, [clientIds, ...columnsOfNumbers(numbers)]);

/** The client has these numbers and no others. @throws RecordRefused (`ONE_OWNER`) */
export const setNumbers = (
  run: Session['run'],
  clientId: string,
  numbers: readonly RecordIdentifier[],
): Promise<unknown> => run(SET, [...columnsOfNumbers(numbers), clientId]);
