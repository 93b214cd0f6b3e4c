import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';
import { ofJourneysInScope } from './in-scope.js';
import { foldedColumns, standsForItsMatter } from './fold-tasks.js';
import { TASK_COLUMNS, taskOf, type ListedTask, type TaskRow } from './listed-task.js';
import { URGENT_TASK } from './on-call.js';
import { dueBefore, dueOf, missed, narrowing, type TaskFilter } from './task-filter.js';

/** How many there are, up to `MOST_COUNTED`: what is more says so by being more. */
export interface TaskCounts {
  /** Open ones. */
  readonly open: number;
  /** Those of them whose clock is missed. */
  readonly late: number;
  /** Those of them that cannot wait: of a high risk or a relapse. */
  readonly now: number;
}

/** Nobody reads a larger number, and to find it takes as many rows. */
export const MOST_COUNTED = 1_000;

/** One row a matter: of the tasks of one clock that pass the filter the one that has come last; of a group's meeting one client's. */
export type Fold = boolean;

/** Tasks as people work through them. All methods throw DatabaseUnavailable. */
export class ReadTasks {
  constructor(private readonly dataSource: DataSource) {}

  /** What is due first comes first. @throws MalformedCursor, RangeError for the limit */
  async list(
    filter: TaskFilter,
    page: PageRequest,
    scope: Scope = EVERYTHING,
    fold: Fold = false,
  ): Promise<Page<ListedTask>> {
    const { text, values } = listTasks(filter, page, scope, fold);
    const rows = await run<TaskRow>(this.dataSource, { name: 'list-tasks', text, prepared: false }, values);
    return pageOf(rows, page, taskOf, (row) => writeCursor([row.due.toISOString(), row.journeyId, row.id]));
  }

  /** Of the open ones that pass the filter. */
  async counts(filter: TaskFilter, scope: Scope = EVERYTHING): Promise<TaskCounts> {
    const { text, values } = countTasks(filter, scope);
    const statement = { name: 'count-tasks', text, prepared: false };
    const [counts] = await run<TaskCounts & object>(this.dataSource, statement, values);
    return counts!;
  }
}

const conditionsOf = (filter: TaskFilter, scope: Scope): Conditions => {
  const conditions = new Conditions();
  ofJourneysInScope(scope, conditions, 't.journey_id');
  for (const condition of narrowing(filter, conditions, 't')) conditions.add(condition);
  const { dueBefore: at } = filter;
  if (typeof at === 'number') conditions.add(dueBefore(at, conditions, 't'));
  return conditions;
};

export const listTasks = (
  filter: TaskFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
  fold: Fold = false,
): { text: string; values: unknown[] } => {
  const conditions = conditionsOf(filter, scope);
  const folding = { filter, scope };
  if (fold) for (const condition of standsForItsMatter(folding, conditions)) conditions.add(condition);
  if (page.after) {
    const [due, journeyId, id] = readCursor(page.after, ['instant', 'text', 'text']);
    // Not by its name: who may see that there is a task may not see what it is about, and a cursor is only encoded.
    const [at, of, last] = [due, journeyId, id].map((part) => conditions.value(part)) as [
      string,
      string,
      string,
    ];
    const task = `(select o.task from task o where o.journey_id = ${of} and o.id::text = ${last})`;
    conditions.add(`(${dueOf('t')}, t.journey_id, t.task) > (${at}::timestamptz, ${of}, ${task})`);
  }
  const order = `order by ${dueOf('t')}, t.journey_id, t.task`;
  const limit = conditions.value(rowsToRead(page));
  const text = `select ${TASK_COLUMNS}${fold ? `, ${foldedColumns(folding, conditions)}` : ''}
    from (select * from task t ${conditions.where} ${order} limit ${limit}) t
    join journey j on j.journey_id = t.journey_id ${CLIENT_OF_JOURNEY} ${order}`;
  return { text, values: conditions.values };
};

export const countTasks = (
  filter: TaskFilter,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  const conditions = conditionsOf({ ...filter, status: 'open' }, scope);
  // In the order of an index: without it the whole table would be read until there are enough.
  const counted = (also: readonly string[], from = 'task t'): string =>
    `(select count(*)::int from (
       select from ${from} ${conditions.with(also)} order by ${dueOf('t')}, t.journey_id, t.task limit ${MOST_COUNTED + 1}) one)`;
  const text = `select ${counted([])} as open, ${counted([missed('t')])} as late, ${counted([], URGENT)} as now`;
  return { text, values: conditions.values };
};

/** Found first, by the index that has no others. */
const URGENT = `(select * from task t where t.status = 'open' and ${URGENT_TASK} offset 0) t`;
