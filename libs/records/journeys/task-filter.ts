import type { StaffRole } from '#access/person';
import { MATTERS, type MatterKind } from '#journey/clocks/matter';
import type { Role } from '#journey/model/actor';
import { CARE_ROLES } from '#journey/model/care-team';
import type { Conditions } from '../db/conditions.js';
import { memberships } from './care-team-members.js';
import { ledBy } from './own-caseload.js';

/** What a list of tasks may be narrowed to; a filter left out or null narrows nothing. */
export interface TaskFilter {
  readonly role?: Role | null;
  /** Staff id of whoever has the task's role in the care team. */
  readonly staff?: string | null;
  readonly status?: 'open' | 'closed' | null;
  /** Raised because a clock was missed. Being overdue is an event of the journey; nothing is compared with the time now. */
  readonly overdue?: boolean | null;
  readonly kind?: MatterKind | null;
  /** ms since epoch. */
  readonly dueBefore?: number | null;
  /** The person who has to do the tasks: tasks of their roles, if nobody else has that role in the care team. */
  readonly mine?: { readonly id: string; readonly roles: readonly StaffRole[] } | null;
}

/** When the task is due; a task without a time is due when it is raised. In the exact words of the indexes. */
export const dueOf = (task: string): string => `coalesce(${task}.due_at, ${task}.raised_at)`;

/** Whether the task's clock is missed, in the exact words of the index. */
export const missed = (task: string): string => `${task}.clock is not null and ${task}.rung >= 1`;

/** Who has the task's role in the care team of the task's journey `j`. */
export const personOf = (task: string): string => `j.view #>> array['careTeam', ${task}.role]`;

/** The first word of the task's id, in the exact words of the index. The ids of one kind have few first words. */
const wordOf = (task: string): string => `split_part(${task}.task, '.', 1)`;

/** The kind of the task. It follows from how the task's id begins. */
export const kindOf = (task: string): string =>
  `case ${MATTERS.map(([start, kind]) => `when ${task}.task ^@ '${start}' then '${kind}'`).join(' ')} else 'other' end`;

/** Conditions that the task is of this kind. */
export const ofKind = (kind: MatterKind, conditions: Conditions, task: string): string[] => {
  const is = `${kindOf(task)} = ${conditions.value(kind)}`;
  const starts = MATTERS.filter((one) => one[1] === kind).map(([start]) => start.split('.')[0]!);
  const [word, ...others] = new Set(starts);
  if (word === undefined) return [is];
  // With one word, `=` lets the index give the rows in the order of the list.
  const words =
    others.length === 0
      ? `= ${conditions.value(word)}`
      : `= any(${conditions.value([word, ...others])}::text[])`;
  return [`${wordOf(task)} ${words}`, is];
};

/** Condition that the task is for this person to do. A clinician who leads a group also records its sessions, whoever has the client. */
const toDoFor = (
  { id, roles }: NonNullable<TaskFilter['mine']>,
  conditions: Conditions,
  task: string,
): string => {
  const person = `${conditions.value(id)}::text`;
  const inTeam = conditions.value(roles.filter((role) => (CARE_ROLES as readonly string[]).includes(role)));
  const others = roles.filter((role) => !(CARE_ROLES as readonly string[]).includes(role));
  const whole = conditions.value([...others, ...(roles.includes('clinician') ? ['onCall'] : [])]);
  const has = `(select coalesce(${personOf(task)}, ${person}) = ${person} from journey j where j.journey_id = ${task}.journey_id)`;
  const led = roles.includes('clinician')
    ? ` or ${task}.role = 'clinician' and ${task}.task ^@ 'attendance.' and ${task}.journey_id = any(${ledBy(person)})`
    : '';
  return `(${task}.role = any(${whole}::text[]) or ${task}.role = any(${inTeam}::text[]) and ${has}${led})`;
};

/** The conditions of the filter on the alias `task`. Without `dueBefore`, because each source of tasks has its own expression for that. */
export const narrowing = (filter: TaskFilter, conditions: Conditions, task: string): string[] => {
  const all: string[] = [];
  for (const column of ['role', 'status'] as const) {
    const value = filter[column];
    if (value) all.push(`${task}.${column} = ${conditions.value(value)}`);
  }
  if (filter.staff) {
    const [team, person] = [conditions.value(memberships(filter.staff)), conditions.value(filter.staff)];
    all.push(
      `${task}.journey_id in (select journey_id from journey j where j.care_team && ${team}::text[] and ${personOf(task)} = ${person})`,
    );
  }
  if (typeof filter.overdue === 'boolean') all.push(filter.overdue ? missed(task) : `not (${missed(task)})`);
  if (filter.kind) all.push(...ofKind(filter.kind, conditions, task));
  if (filter.mine) all.push(toDoFor(filter.mine, conditions, task));
  return all;
};
