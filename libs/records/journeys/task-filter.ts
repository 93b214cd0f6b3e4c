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
  /** Whose tasks it is to do: those of their roles that nobody else has in the care team. */
  readonly mine?: { readonly id: string; readonly roles: readonly StaffRole[] } | null;
}

/** When it is due; what has no time is asked for as it is raised. As the indexes have it. */
export const dueOf = (task: string): string => `coalesce(${task}.due_at, ${task}.raised_at)`;

/** Whether its clock is missed, as the index has it. */
export const missed = (task: string): string => `${task}.clock is not null and ${task}.rung >= 1`;

/** Who has the task's role in the care team of the task's journey `j`. */
export const personOf = (task: string): string => `j.view #>> array['careTeam', ${task}.role]`;

/** The first word of its id, as the index has it: a kind has few of them. */
const wordOf = (task: string): string => `split_part(${task}.task, '.', 1)`;

/** What it is about: of each kind there are few beginnings of ids. */
export const kindOf = (task: string): string =>
  `case ${MATTERS.map(([start, kind]) => `when ${task}.task ^@ '${start}' then '${kind}'`).join(' ')} else 'other' end`;

/** What it is about is that kind. */
export const ofKind = (kind: MatterKind, conditions: Conditions, task: string): string[] => {
  const is = `${kindOf(task)} = ${conditions.value(kind)}`;
  const starts = MATTERS.filter((one) => one[1] === kind).map(([start]) => start.split('.')[0]!);
  const [word, ...others] = new Set(starts);
  if (word === undefined) return [is];
  // Of one word the index has them in the order of the list.
  const words =
    others.length === 0
      ? `= ${conditions.value(word)}`
      : `= any(${conditions.value([word, ...others])}::text[])`;
  return [`${wordOf(task)} ${words}`, is];
};

/** Somebody leads a group: its sessions are theirs to record, whoever has the client. */
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

/** The filter on the task that the statement calls `task`, but for when it is due: each source of tasks says that in its own way. */
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
