import type { TaskFilter } from './task-filter.js';

const START = 'brokenGlass.';

/** The id of the broken glass that a task asks to review; null where it is another task. */
export const glassOf = (task: string): string | null =>
  task.startsWith(START) ? task.slice(START.length) : null;

/** Whose task broken glass `b` is. Of what a leader broke themselves another leader hears: the director, since few programs have a second supervisor. */
export const WHO_REVIEWS = `case b.person_role when 'supervisor' then 'director' else 'supervisor' end`;

/**
 * Broken glass as tasks: columns of `task`, and who broke it. It stands beside the tasks of the journeys, in no event and no workflow: a
 * journey never changes by who looks at it, and has none any more when it has closed (ADR 57). `offset 0`: of what
 * waits a row of each other table is read, by its key; joined as a whole, all that was reviewed in years would be.
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

/** Whose id a cursor has: a task's own, or that of broken glass, which stands for its name. */
export const taskOfCursor = (journeyId: string, id: string): string =>
  `coalesce((select o.task from task o where o.journey_id = ${journeyId} and o.id::text = ${id}), '${START}' || ${id})`;

/** Which of the two may pass the filter at all: what cannot is not looked at. */
export const sourcesOf = (
  { kind, role }: TaskFilter,
  reviews: boolean,
): { readonly journeys: boolean; readonly glass: boolean } => ({
  journeys: kind !== 'brokenGlass',
  glass:
    reviews && (!kind || kind === 'brokenGlass') && (!role || role === 'supervisor' || role === 'director'),
});
