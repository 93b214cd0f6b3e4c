import { callReasonOf, CALLING_RULES, whomToCall, type RelatedPerson } from '#client/related-person';
import { matterOf, type Matter } from '#journey/clocks/matter';
import { subjectOf, type Subject } from '#journey/clocks/subject';
import type { Role } from '#journey/model/actor';
import type { Phase } from '#journey/model/phase';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { RELATED_PERSONS } from '../clients/related-persons.js';
import { CONTACT, type TriedContact } from './tried-contact.js';
import { dueOf, personOf } from './task-filter.js';

/** Another task of the same clock: who is asked, and since when. */
export interface ListedRung {
  readonly task: string;
  readonly role: Role;
  readonly person: string | null;
  readonly rung: number;
  readonly raisedAt: string;
}

/** A task as it stands in a list. Instants are ISO strings. */
export interface ListedTask {
  readonly journeyId: string;
  readonly task: string;
  readonly role: Role;
  /** Staff id of the person who has this role in the care team now; null if nobody has. */
  readonly person: string | null;
  readonly title: string;
  readonly ruleId: string | null;
  readonly kind: Matter['kind'];
  /** What exactly it is about; null where its id names nothing. */
  readonly subject: Subject | null;
  /** Milestones that close it. */
  readonly milestones: Matter['closedBy'];
  readonly raisedAt: string;
  readonly dueAt: string | null;
  /** When it was due, of what is open and was missed. */
  readonly lateSince: string | null;
  /** The rung of the clock's ladder: 0 reminds, from 1 on the clock is missed. */
  readonly rung: number;
  readonly clock: string | null;
  readonly status: 'open' | 'closed';
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly how: 'done' | 'satisfied' | null;
  /** The present phase of its journey. */
  readonly phase: Phase;
  readonly tier: string | null;
  readonly track: string | null;
  readonly client: ClientSummary & { readonly phone: string | null };
  /** The people whom staff may call about it, in the order in which to call them; empty if the task is done, or is one for which nobody else is called. */
  readonly call: readonly ToCall[];
  /** Of an open task to reach the client. */
  readonly contact?: TriedContact;
  /** All tasks of its clock that have the same status, in the order of the ladder; absent if tasks are listed one by one. */
  readonly rungs?: readonly ListedRung[];
  /**
   * For an unrecorded session of a group: all clients whose attendance is not recorded, this one first. Absent for any other task, and if tasks are listed
   * one by one.
   */
  readonly journeys?: readonly {
    readonly journeyId: string;
    readonly task: string;
    readonly client: ClientSummary;
  }[];
  /** Of an unrecorded session of a group, if tasks are folded. `recorded`: how many of its clients are recorded. */
  readonly meeting?: {
    readonly group: string;
    readonly title: string | null;
    readonly recorded: number;
  };
}

/** A person around the client whom staff may call. */
export type ToCall = Pick<RelatedPerson, 'name' | 'relationship' | 'phone' | 'language'>;

type Derived =
  | 'contact'
  | 'raisedAt'
  | 'dueAt'
  | 'closedAt'
  | 'call'
  | 'client'
  | 'kind'
  | 'subject'
  | 'milestones'
  | 'lateSince'
  | 'journeys';
export type TaskRow = Omit<ListedTask, Derived> & {
  readonly people: readonly RelatedPerson[];
  readonly others?: NonNullable<ListedTask['journeys']> | null;
  readonly meeting?: NonNullable<ListedTask['meeting']> | null;
  readonly contact?: TriedContact | null;
  readonly phone: string | null;
  readonly client: ClientSummary;
  readonly id: string;
  readonly due: Date;
  readonly raisedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
};

/** The people around the client, for open tasks of the rules for which somebody may be called. */
const PEOPLE = `case when t.status = 'open' and t.rule_id in (${CALLING_RULES.map((id) => `'${id}'`).join(', ')})
    then ${RELATED_PERSONS} else '[]' end as people`;

/** Columns of a task in a fixed order, the same for every table that has tasks. */
export const TASK_FIELDS = `t.id::text as id, t.journey_id, t.task, t.role, t.title, t.rule_id, t.raised_at, t.due_at, t.rung, t.clock, t.status,
  t.closed_at, t.closed_by, t.how`;

/** Of task `t` of journey `j` of client `c`. */
export const TASK_COLUMNS = `t.id, t.journey_id as "journeyId", t.task, t.role, ${personOf('t')} as person, t.title, t.rule_id as "ruleId",
  t.raised_at as "raisedAt", t.due_at as "dueAt", ${dueOf('t')} as due, t.rung, t.clock, t.status, t.closed_at as "closedAt",
  t.closed_by as "closedBy", t.how, j.phase, j.tier, j.track, ${CLIENT_SUMMARY} as client, c.phone, ${PEOPLE}, ${CONTACT}`;

export const taskOf = (row: TaskRow): ListedTask => {
  const {
    journeyId,
    task,
    role,
    person,
    title,
    ruleId,
    raisedAt,
    dueAt,
    rung,
    clock,
    rungs,
    others,
    meeting,
    contact,
  } = row;
  const { status, closedAt, closedBy, how, client, phone, phase, tier, track } = row;
  const { kind, closedBy: milestones } = matterOf(task);
  const isLate = status === 'open' && clock !== null && rung >= 1;
  return {
    ...{ journeyId, task, role, person, title, ruleId, kind, milestones, rung, clock, status, closedBy, how },
    subject: subjectOf(clock ?? task),
    ...{ phase, tier, track, client: { ...client, phone } },
    raisedAt: raisedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    lateSince: isLate ? (dueAt?.toISOString() ?? null) : null,
    closedAt: closedAt?.toISOString() ?? null,
    call: toCall(row),
    ...(contact && { contact }),
    ...(rungs && { rungs }),
    ...(meeting && { meeting }),
    ...(others && { journeys: [{ journeyId, task, client }, ...others] }),
  };
};

const toCall = ({ ruleId, task, people }: TaskRow): ToCall[] => {
  const reason = callReasonOf(ruleId, task);
  if (!reason) return [];
  return whomToCall(people, reason).map(({ name, relationship, phone, language }) => ({
    ...{ name, relationship, phone, language },
  }));
};
