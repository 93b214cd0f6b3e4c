import type { Identity } from '#client/differences';
import type { RecordIdentifier } from '#client/record-identifier';
import type { Session } from '../db/session.js';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';
import { withMerged } from './merged.js';

/** The client to whom some of the requested record numbers belong. */
export interface NumberOwner extends Identity {
  /** The client who stays, if two were merged. */
  readonly id: string;
  /** The client who has the numbers: that client, or one merged into them. */
  readonly holder: string;
  /** The names and birth dates of the clients merged into them, by which they are known, too. */
  readonly also: readonly Identity[];
  /** Places of their numbers in what was asked, from 0. */
  readonly places: readonly number[];
  /** How many journeys this client has had; the next journey is numbered by it. */
  readonly total: number;
  /** Whether there was a journey, theirs or of a client merged into them. */
  readonly returns: boolean;
  /** Id of the open journey, theirs or of a client merged into them; for the latter also of one whose referral is still being answered. */
  readonly open: string | null;
  /** A referral of theirs was taken, or is being answered. If not, the row only keeps an id for whoever the next referral names. */
  readonly isKnown: boolean;
}

const ASKED = `asked as (select * from unnest($1::text[], $2::text[]) with ordinality as number(system, value, place))`;

/** In one order, so that no two requests wait for each other. */
const LOCK: Statement = {
  name: 'lock-owners-of-numbers',
  prepared: true,
  text: `with ${ASKED}, held as (
           select o.id, o.merged_into from asked join client_identifier i using (system, value) join client o on o.id = i.client_id
           where i.ended_at is null)
         select c.id from client c
         where c.id = $3::uuid or c.id in (select id from held union all select merged_into from held)
         order by c.id for no key update of c`,
};

/** A separate statement after the lock, so that it sees what the previous holder of the lock has written. */
const OWNERS: Statement = {
  name: 'owners-of-numbers',
  prepared: true,
  text: `with ${ASKED}, held as (
           select i.client_id as holder, array_agg(place::int - 1 order by place) as places
           from asked join client_identifier i using (system, value) where i.ended_at is null group by i.client_id)
         select c.id, holder, c.family, c.given, c.birth_date as "birthDate", places, own.total, had.total > 0 as returns,
                coalesce(had.open, part.owed) as open,
                had.total > 0 or exists (select from owed_recording where journey_id = c.id::text || '.1') as "isKnown",
                coalesce(part.also, '[]') as also
         from held join client h on h.id = holder join client c on c.id = coalesce(h.merged_into, h.id), lateral (
           select count(*)::int as total from journey where client_id = c.id) own, lateral (
           select count(*)::int as total, max(journey_id) filter (where closed_at is null) as open
           from journey where client_id in ${withMerged('c.id')}) had, lateral (
           select json_agg(json_build_object('family', m.family, 'given', m.given, 'birthDate', m.birth_date)) as also,
                  max((select w.journey_id from owed_recording w where w.journey_id =
                       m.id::text || '.' || (select count(*) + 1 from journey n where n.client_id = m.id) limit 1)) as owed
           from client m where m.merged_into = c.id) part
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

/** The constraint that is violated if one number is given to two clients at the same moment. The later request starts again. */
export const ONE_OWNER = 'client_identifier_current';

/** As two parameters of a statement. */
export const columnsOfNumbers = (numbers: readonly RecordIdentifier[]): [string[], string[]] => [
  numbers.map(({ system }) => system),
  numbers.map(({ value }) => value),
];

/**
 * Locks the owners of the numbers and returns them in the order of the numbers. Until the transaction ends, no other referral with any of these numbers
 * and no correction of these clients is handled. Null if a number was given to another client meanwhile: the caller then starts again.
 * @param beside another client to be locked with them
 */
export const lockOwners = async (
  inside: Session['run'],
  numbers: readonly RecordIdentifier[],
  beside: string | null = null,
): Promise<NumberOwner[] | null> => {
  const columns = columnsOfNumbers(numbers);
  const locked = new Set((await inside<{ id: string }>(LOCK, [...columns, beside])).map(({ id }) => id));
  const owners = await inside<NumberOwner & object>(OWNERS, columns);
  return owners.every(({ id, holder }) => locked.has(id) && locked.has(holder)) ? owners : null;
};

/** The owners of the numbers at this moment. Nothing is locked. @throws DatabaseUnavailable */
export const findOwners = (
  dataSource: DataSource,
  numbers: readonly RecordIdentifier[],
): Promise<NumberOwner[]> => run<NumberOwner & object>(dataSource, OWNERS, columnsOfNumbers(numbers));

/** Ends the numbers that these clients have among the given ones. */
export const release = (
  inside: Session['run'],
  clientIds: readonly string[],
  numbers: readonly RecordIdentifier[],
): Promise<unknown> => inside(RELEASE, [clientIds, ...columnsOfNumbers(numbers)]);

/** Gives the client exactly these numbers. @throws RecordRefused (`ONE_OWNER`) */
export const setNumbers = (
  inside: Session['run'],
  clientId: string,
  numbers: readonly RecordIdentifier[],
): Promise<unknown> => inside(SET, [...columnsOfNumbers(numbers), clientId]);
