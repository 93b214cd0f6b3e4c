import { EVERYTHING, type Scope } from '#access/scope';
import { callReasonOf, CALLING_RULES, whomToCall, type RelatedPerson } from '#client/related-person';
import type { Role } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { RELATED_PERSONS } from '../clients/related-persons.js';
import { memberships } from './care-team-members.js';
import { Conditions } from '../db/conditions.js';
import { ofJourneysInScope } from './in-scope.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';

export interface TaskFilter {
  readonly role?: Role | null;
  /** Staff id of whoever has the task's role in the care team. */
  readonly staff?: string | null;
  readonly status?: 'open' | 'closed' | null;
  /** Raised because a clock was missed. Being overdue is an event of the journey; nothing is compared with the time now. */
  readonly overdue?: boolean | null;
}

/** A task as it stands in a list. Instants are ISO strings. */
export interface ListedTask {
  readonly journeyId: string;
  readonly task: string;
  readonly role: Role;
  /** Staff id of who has this role in the care team now. */
  readonly person: string | null;
  readonly title: string;
  readonly ruleId: string | null;
  readonly raisedAt: string;
  readonly dueAt: string | null;
  /** Of the clock's ladder: 0 reminds, from 1 on the clock is missed. */
  readonly rung: number;
  readonly clock: string | null;
  readonly status: 'open' | 'closed';
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly how: 'done' | 'satisfied' | null;
  readonly client: ClientSummary;
  /** Whom staff may call about it, who is to be called first first; nobody for what is done, and for what concerns nobody else. */
  readonly call: readonly ToCall[];
}

/** Somebody around the client. */
export type ToCall = Pick<RelatedPerson, 'name' | 'relationship' | 'phone' | 'language'>;

type Row = Omit<ListedTask, 'raisedAt' | 'dueAt' | 'closedAt' | 'call'> & {
  readonly people: readonly RelatedPerson[];
  readonly id: string;
  readonly raisedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
};

const PERSON = `j.view #>> array['careTeam', t.role]`;

const COLUMNS = `t.id, t.journey_id as "journeyId", t.task, t.role, ${PERSON} as person, t.title, t.rule_id as "ruleId", t.raised_at as "raisedAt",
  t.due_at as "dueAt", t.rung, t.clock, t.status, t.closed_at as "closedAt", t.closed_by as "closedBy", t.how`;

/** Of a task for which somebody may be called. */
const PEOPLE = `case when t.status = 'open' and t.rule_id in (${CALLING_RULES.map((id) => `'${id}'`).join(', ')})
    then ${RELATED_PERSONS} else '[]' end as people`;

/** As the index on missed clocks has it. */
const MISSED = 't.clock is not null and t.rung >= 1';

export class ReadTasks {
  constructor(private readonly dataSource: DataSource) {}

  /** Longest waiting first. @throws MalformedCursor, RangeError for the limit, DatabaseUnavailable */
  async list(filter: TaskFilter, page: PageRequest, scope: Scope = EVERYTHING): Promise<Page<ListedTask>> {
    const { text, values } = listTasks(filter, page, scope);
    const rows = await run<Row>(this.dataSource, { name: 'list-tasks', text, prepared: false }, values);
    return pageOf(rows, page, taskOf, (row) =>
      writeCursor([row.raisedAt.toISOString(), row.journeyId, row.id]),
    );
  }
}

export const listTasks = (
  filter: TaskFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  ofJourneysInScope(scope, conditions, 't.journey_id');
  conditions.equal('t.role', filter.role);
  conditions.equal('t.status', filter.status);
  if (filter.staff) {
    const [team, person] = [conditions.value(memberships(filter.staff)), conditions.value(filter.staff)];
    conditions.add(
      `t.journey_id in (select journey_id from journey j where j.care_team && ${team}::text[] and ${PERSON} = ${person})`,
    );
  }
  if (typeof filter.overdue === 'boolean') conditions.add(filter.overdue ? MISSED : `not (${MISSED})`);
  if (page.after) {
    const [raisedAt, journeyId, id] = readCursor(page.after, ['instant', 'text', 'text']);
    // Not by its name: who may see that there is a task may not see what it is about, and a cursor is only encoded.
    const [at, of, last] = [raisedAt, journeyId, id].map((part) => conditions.value(part)) as [
      string,
      string,
      string,
    ];
    const task = `(select o.task from task o where o.journey_id = ${of} and o.id::text = ${last})`;
    conditions.add(`(t.raised_at, t.journey_id, t.task) > (${at}::timestamptz, ${of}, ${task})`);
  }
  const order = 'order by t.raised_at, t.journey_id, t.task';
  const limit = conditions.value(rowsToRead(page));
  const text = `select ${COLUMNS}, ${CLIENT_SUMMARY} as client, ${PEOPLE}
    from (select * from task t ${conditions.where} ${order} limit ${limit}) t
    join journey j on j.journey_id = t.journey_id ${CLIENT_OF_JOURNEY} ${order}`;
  return { text, values: conditions.values };
};

const taskOf = (row: Row): ListedTask => {
  const { journeyId, task, role, person, title, ruleId, raisedAt, dueAt, rung, clock } = row;
  const { status, closedAt, closedBy, how, client } = row;
  return {
    ...{ journeyId, task, role, person, title, ruleId, rung, clock, status, closedBy, how, client },
    raisedAt: raisedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    call: toCall(row),
  };
};

const toCall = ({ ruleId, task, people }: Row): ToCall[] => {
  const reason = callReasonOf(ruleId, task);
  if (!reason) return [];
  return whomToCall(people, reason).map(({ name, relationship, phone, language }) => ({
    ...{ name, relationship, phone, language },
  }));
};
