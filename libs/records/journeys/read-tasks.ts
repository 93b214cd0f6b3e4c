import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { writeCursor } from '../db/cursor.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';
import { ofJourneysInScope } from './in-scope.js';
import { foldedColumns, standsForItsMatter } from './fold-tasks.js';
import { sourcesOf } from './glass-tasks.js';
import { TASK_COLUMNS, TASK_FIELDS, taskOf, type ListedTask, type TaskRow } from './listed-task.js';
import { URGENT_TASK } from './on-call.js';
import { missed, narrowing, type TaskFilter } from './task-filter.js';
import { GLASS, inOrder, JOURNEYS, narrowedBy, type Source } from './task-sources.js';

/** Counts of tasks, up to `MOST_COUNTED` + 1. A count above `MOST_COUNTED` says that there are more. */
export interface TaskCounts {
  /** Open tasks. */
  readonly open: number;
  /** Open tasks whose clock is missed. */
  readonly late: number;
  /** Open tasks that cannot wait, because they are about a high risk or a relapse. */
  readonly now: number;
}

/** The largest exact count. Nobody needs a larger number, and counting further would read as many more rows. */
export const MOST_COUNTED = 1_000;

/** How tasks are listed. */
export interface Listing {
  /** One row for each matter: of the tasks of one clock that pass the filter, the last one; of the tasks of a group's meeting, one client's. */
  readonly fold?: boolean;
  /** Lists broken glass to review, too. It is set for people who may review it. */
  readonly reviews?: boolean;
}

/** Tasks as people work through them. All methods throw DatabaseUnavailable. */
export class ReadTasks {
  constructor(private readonly dataSource: DataSource) {}

  /** Lists tasks, the one that is due first comes first. @throws MalformedCursor, RangeError for the limit */
  async list(
    filter: TaskFilter,
    page: PageRequest,
    scope: Scope = EVERYTHING,
    listing: Listing = {},
  ): Promise<Page<ListedTask>> {
    if (asksNobody(filter, listing)) return { items: [], next: null };
    const { text, values } = listTasks(filter, page, scope, listing);
    const rows = await run<TaskRow>(this.dataSource, { name: 'list-tasks', text, prepared: false }, values);
    return pageOf(rows, page, taskOf, (row) => writeCursor([row.due.toISOString(), row.journeyId, row.id]));
  }

  /** Counts the open tasks that pass the filter. */
  async counts(filter: TaskFilter, scope: Scope = EVERYTHING, listing: Listing = {}): Promise<TaskCounts> {
    if (asksNobody(filter, listing)) return { open: 0, late: 0, now: 0 };
    const { text, values } = countTasks(filter, scope, listing);
    const statement = { name: 'count-tasks', text, prepared: false };
    const [counts] = await run<TaskCounts & object>(this.dataSource, statement, values);
    return counts!;
  }
}

/** Whether no source can have rows: a person who may not review broken glass asks for broken glass alone. */
const asksNobody = (filter: TaskFilter, { reviews = false }: Listing): boolean =>
  Object.values(sourcesOf(filter, reviews)).every((asked) => !asked);

const conditionsOf = ({ kind: _, ...filter }: TaskFilter, scope: Scope): Conditions => {
  const conditions = new Conditions();
  ofJourneysInScope(scope, conditions, 't.journey_id');
  for (const condition of narrowing(filter, conditions, 't')) conditions.add(condition);
  return conditions;
};

/** Leaves out broken glass that the person broke, because nobody reviews their own. */
const notTheirOwn = ({ mine }: TaskFilter, conditions: Conditions): string[] =>
  mine ? [`t.broken_by <> ${conditions.value(mine.id)}`] : [];

/** Conditions for one query per status, if the filter names no status. An index of tasks begins with the status, so each query can use its order. */
const oneByOne = ({ status }: TaskFilter): readonly (readonly string[])[] =>
  status ? [[]] : [["t.status = 'open'"], ["t.status = 'closed'"]];

export const listTasks = (
  filter: TaskFilter,
  page: PageRequest,
  scope: Scope = EVERYTHING,
  { fold = false, reviews = false }: Listing = {},
): { text: string; values: unknown[] } => {
  const conditions = conditionsOf(filter, scope);
  const folding = { filter, scope };
  const narrowed = narrowedBy(filter, page.after ?? null, conditions);
  const limit = conditions.value(rowsToRead(page));
  const from = (source: Source, also: readonly string[]): string =>
    `(select ${TASK_FIELDS} from ${source.rows} ${conditions.with([...narrowed(source), ...also])}
      ${inOrder(source)} limit ${limit})`;
  const { journeys, glass } = sourcesOf(filter, reviews);
  // The conditions are made only if they are used, because PostgreSQL finds no type for a parameter that the statement does not use.
  const folded = fold && journeys ? standsForItsMatter(folding, conditions) : [];
  // Each query has its order from an index, and each has the limit. So no query reads more rows than the page needs.
  const rows = [
    ...(journeys ? oneByOne(filter).map((status) => from(JOURNEYS, [...status, ...folded])) : []),
    ...(glass ? [from(GLASS, notTheirOwn(filter, conditions))] : []),
  ];
  const order = inOrder(JOURNEYS);
  const text = `select ${TASK_COLUMNS}${fold ? `, ${foldedColumns(folding, conditions)}` : ''}
    from (select * from (${rows.join(' union all ')}) t ${order} limit ${limit}) t
    join journey j on j.journey_id = t.journey_id ${CLIENT_OF_JOURNEY} ${order}`;
  return { text, values: conditions.values };
};

export const countTasks = (
  filter: TaskFilter,
  scope: Scope = EVERYTHING,
  { reviews = false }: Listing = {},
): { text: string; values: unknown[] } => {
  const conditions = conditionsOf({ ...filter, status: 'open' }, scope);
  const { journeys, glass } = sourcesOf(filter, reviews);
  // The order lets PostgreSQL use an index. Without it, it would read the whole table until it has counted enough.
  const narrowed = narrowedBy(filter, null, conditions);
  const counted = (also: readonly string[], source = JOURNEYS): string =>
    `(select count(*)::int from (
       select from ${source.rows} ${conditions.with([...narrowed(source), ...also])} ${inOrder(source)} limit ${MOST_COUNTED + 1}) one)`;
  const open = [
    ...(journeys ? [counted([])] : []),
    ...(glass ? [counted(notTheirOwn(filter, conditions), GLASS)] : []),
  ];
  // Broken glass has no clock that could be missed, and is no risk.
  const [late, now] = journeys ? [counted([missed('t')]), counted([], URGENT)] : [0, 0];
  const text = `select least(${open.join(' + ')}, ${MOST_COUNTED + 1}) as open, ${late} as late, ${now} as now`;
  return { text, values: conditions.values };
};

/** Open urgent tasks. `offset 0` makes PostgreSQL find them first, by the index of tasks for somebody on call. */
const URGENT: Source = {
  ...JOURNEYS,
  rows: `(select * from task t where t.status = 'open' and ${URGENT_TASK} offset 0) t`,
};
