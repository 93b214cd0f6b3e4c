import type { TaskFilter } from './task-filter.js';

const START = 'brokenGlass.';

/** The id of the broken glass that a task asks to review; null if the task is about something else. */
export const glassOf = (task: string): string | null =>
  task.startsWith(START) ? task.slice(START.length) : null;

/** Role that reviews broken glass `b`: a supervisor, or the director if a supervisor broke it, because few programs have a second supervisor. */
export const WHO_REVIEWS = `case b.person_role when 'supervisor' then 'director' else 'supervisor' end`;

/**
 * Broken glass as rows with the columns of `task`, and who broke it. These tasks are in no event and no workflow, because a journey does not change when
 * somebody looks at it, and a closed journey has no workflow any more (ADR 57). `offset 0` makes PostgreSQL read one row of each other table, by its key, for
 * each row that waits. A join of whole tables would read everything that was reviewed in years.
 */
export const GLASS_TASKS = `(
  select b.glass_id as id, w.journey_id, w.task, ${WHO_REVIEWS} as role, 'Review why the glass was broken' as title,
    'A-GLASS-REVIEW' as rule_id, w.raised_at, null::timestamptz as due_at, 0 as rung, null::text as clock, w.status, r.at as closed_at,
    r.person_id as closed_by, case w.status when 'closed' then 'done' end as how, b.person_id as broken_by
  from break_glass_task w
  cross join lateral (select * from break_glass whole where whole.id = w.break_glass_id offset 0) b
  left join lateral (
    select f.at, f.person_id from break_glass_followup f
    where f.break_glass_id = w.break_glass_id and f.what = 'reviewed' offset 0) r on true)`;

/** The name of the task whose id a cursor has: the id is a task's own, or one of broken glass, from which the name is made. */
export const taskOfCursor = (journeyId: string, id: string): string =>
  `coalesce((select o.task from task o where o.journey_id = ${journeyId} and o.id::text = ${id}), '${START}' || ${id})`;

/** Which of the two sources can have rows that pass the filter. A source that cannot is not queried. */
export const sourcesOf = (
  { kind, role }: TaskFilter,
  reviews: boolean,
): { readonly journeys: boolean; readonly glass: boolean } => ({
  journeys: kind !== 'brokenGlass',
  glass:
    reviews && (!kind || kind === 'brokenGlass') && (!role || role === 'supervisor' || role === 'director'),
});
