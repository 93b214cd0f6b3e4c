import type { Conditions } from '../db/conditions.js';
import { readCursor } from '../db/cursor.js';
import { GLASS_TASKS, taskOfCursor } from './glass-tasks.js';
import { dueOf, ofKind, type TaskFilter } from './task-filter.js';

/** Where rows of the list come from, and when each is due in the words of its index. */
export interface Source {
  /** As `t`. */
  readonly rows: string;
  /** PostgreSQL keeps `coalesce(null, raised_at)` apart from `raised_at`, and so from its index. */
  readonly due: string;
}

export const JOURNEYS: Source = { rows: 'task t', due: dueOf('t') };
export const GLASS: Source = { rows: `${GLASS_TASKS} t`, due: 't.raised_at' };

export const inOrder = ({ due }: Source): string => `order by ${due}, t.journey_id, t.task`;

/**
 * What else rows of a source are narrowed to: by what they are about, which broken glass is not asked (all of it is of one kind); by when they are
 * due; and behind the last row of the page before.
 * @param after its cursor; null on the first page. @throws MalformedCursor
 */
export const narrowedBy = (
  { kind, dueBefore }: TaskFilter,
  after: string | null,
  conditions: Conditions,
): ((source: Source) => readonly string[]) => {
  const before = typeof dueBefore === 'number' ? conditions.value(new Date(dueBefore).toISOString()) : null;
  const behind = after === null ? null : lastOf(after, conditions);
  return (source) => [
    // Asked here: a parameter that stands nowhere in the statement has no type.
    ...(kind && source !== GLASS ? ofKind(kind, conditions, 't') : []),
    ...(before === null ? [] : [`${source.due} < ${before}::timestamptz`]),
    ...(behind === null ? [] : [`(${source.due}, t.journey_id, t.task) > ${behind}`]),
  ];
};

/** Not by its name: who may see that there is a task may not see what it is about, and a cursor is only encoded. */
const lastOf = (after: string, conditions: Conditions): string => {
  const [at, of, last] = readCursor(after, ['instant', 'text', 'text']).map((part) =>
    conditions.value(part),
  ) as [string, string, string];
  return `(${at}::timestamptz, ${of}, ${taskOfCursor(of, last)})`;
};
