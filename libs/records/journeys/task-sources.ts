import type { Conditions } from '../db/conditions.js';
import { readCursor } from '../db/cursor.js';
import { GLASS_TASKS, taskOfCursor } from './glass-tasks.js';
import { dueOf, ofKind, type TaskFilter } from './task-filter.js';

/** A source of rows for the list of tasks. */
export interface Source {
  /** SQL of the rows, with the alias `t`. */
  readonly rows: string;
  /** SQL of when a row is due, in the exact words of the source's index. PostgreSQL does not see that `coalesce(null, raised_at)` is `raised_at`. */
  readonly due: string;
}

export const JOURNEYS: Source = { rows: 'task t', due: dueOf('t') };
export const GLASS: Source = { rows: `${GLASS_TASKS} t`, due: 't.raised_at' };

export const inOrder = ({ due }: Source): string => `order by ${due}, t.journey_id, t.task`;

/**
 * Further conditions on the rows of a source: their kind (not for broken glass, which is all of one kind), when they are due, and that they come after the last
 * row of the page before.
 * @param after cursor of that row; null on the first page. @throws MalformedCursor
 */
export const narrowedBy = (
  { kind, dueBefore }: TaskFilter,
  after: string | null,
  conditions: Conditions,
): ((source: Source) => readonly string[]) => {
  const before = typeof dueBefore === 'number' ? conditions.value(new Date(dueBefore).toISOString()) : null;
  const behind = after === null ? null : lastOf(after, conditions);
  return (source) => [
    // This is made here, per source, because PostgreSQL finds no type for a parameter that the statement does not use.
    ...(kind && source !== GLASS ? ofKind(kind, conditions, 't') : []),
    ...(before === null ? [] : [`${source.due} < ${before}::timestamptz`]),
    ...(behind === null ? [] : [`(${source.due}, t.journey_id, t.task) > ${behind}`]),
  ];
};

/** The last row of the page before. A cursor has the task's id and not its name: it is only encoded, and its reader may not see what every task is about. */
const lastOf = (after: string, conditions: Conditions): string => {
  const [at, of, last] = readCursor(after, ['instant', 'text', 'text']).map((part) =>
    conditions.value(part),
  ) as [string, string, string];
  return `(${at}::timestamptz, ${of}, ${taskOfCursor(of, last)})`;
};
