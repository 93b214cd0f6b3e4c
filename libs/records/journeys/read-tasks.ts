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

/** How tasks are listed. */
export interface Listing {
  /** One row a matter: of the tasks of one clock that pass the filter the one that has come last; of a group's meeting one client's. */
  readonly fold?: boolean;
  /** With the broken glass that nobody has reviewed: for who may review it. */
  readonly reviews?: boolean;
}

/** Tasks as people work through them. All methods throw DatabaseUnavailable. */
export class ReadTasks {
  constructor(private readonly dataSource: DataSource) {}

  /** What is due first comes first. @throws MalformedCursor, RangeError for the limit */
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

  /** Of the open ones that pass the filter. */
  async counts(filter: TaskFilter, scope: Scope = EVERYTHING, listing: Listing = {}): Promise<TaskCounts> {
    if (asksNobody(filter, listing)) return { open: 0, late: 0, now: 0 };
    const { text, values } = countTasks(filter, scope, listing);
    const statement = { name: 'count-tasks', text, prepared: false };
    const [counts] = await run<TaskCounts & object>(this.dataSource, statement, values);
    return counts!;
  }
}

/** Who may not review broken glass asks for nothing else. */
const asksNobody = (filter: TaskFilter, { reviews = false }: Listing): boolean =>
  Object.values(sourcesOf(filter, reviews)).every((asked) => !asked);

const conditionsOf = ({ kind: _, ...filter }: TaskFilter, scope: Scope): Conditions => {
  const conditions = new Conditions();
  ofJourneysInScope(scope, conditions, 't.journey_id');
  for (const condition of narrowing(filter, conditions, 't')) conditions.add(condition);
  return conditions;
};

/** What they have broken themselves is not theirs to review. */
const notTheirOwn = ({ mine }: TaskFilter, conditions: Conditions): string[] =>
  mine ? [`t.broken_by <> ${conditions.value(mine.id)}`] : [];

/** The statuses that pass, one after the other, where the filter names none: an index of tasks begins with the status. */
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
  // Only where it is asked: a parameter that stands nowhere in the statement has no type.
  const folded = fold && journeys ? standsForItsMatter(folding, conditions) : [];
  // Each has its own order by an index, and of tasks each status has: of all together no more is read than of each.
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
  // In the order of an index: without it the whole table would be read until there are enough.
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

/** Found first, by the index that has no others. */
const URGENT: Source = {
  ...JOURNEYS,
  rows: `(select * from task t where t.status = 'open' and ${URGENT_TASK} offset 0) t`,
};
