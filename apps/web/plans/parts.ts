import { changedBy, type ChangedBy } from '../forms/changed-by.js';
import type { GoalValues, PlanValues, ScheduleValues } from './values.js';

/** The parts of a plan that are compared and chosen one by one: a change of one leaves the others as they are. */
export type PartId = 'length' | 'criteria' | 'hours' | 'sessions' | `goal.${number}`;

type Plan = PlanValues['plan'];

const goalAt = (id: PartId): number | null =>
  id.startsWith('goal.') ? Number(id.slice('goal.'.length)) : null;

const hoursOf = ({ slots: _, ...hours }: ScheduleValues): Omit<ScheduleValues, 'slots'> => hours;

const read = (id: PartId, { goals, dischargeCriteria, lengthDays, schedule }: Plan): unknown => {
  const goal = goalAt(id);
  if (goal !== null) return goals[goal] ?? null;
  switch (id) {
    case 'criteria':
      return dischargeCriteria;
    case 'length':
      return lengthDays;
    case 'hours':
      return hoursOf(schedule);
    default:
      return schedule.slots;
  }
};

const same = (id: PartId, a: Plan, b: Plan): boolean =>
  JSON.stringify(read(id, a)) === JSON.stringify(read(id, b));

/** A part in which two plans differ, and who has changed it since both began. */
export interface Difference {
  readonly id: PartId;
  readonly changedBy: ChangedBy;
}

/** The parts in which mine differs from theirs. @param base what both began with */
export const differencesOf = (base: Plan, mine: Plan, theirs: Plan): readonly Difference[] => {
  const goals = Math.max(mine.goals.length, theirs.goals.length);
  const parts: readonly PartId[] = [
    ...Array.from({ length: goals }, (_, index) => `goal.${index}` as const),
    ...(['criteria', 'length', 'hours', 'sessions'] as const),
  ];
  return parts
    .filter((id) => !same(id, mine, theirs))
    .map((id) => ({
      id,
      changedBy: changedBy({ mine: same(id, base, mine), theirs: same(id, base, theirs) }),
    }));
};

/** The goals, place by place: theirs where they are taken, else mine. A goal that the chosen side does not have is dropped. */
const goalsOf = (mine: Plan, theirs: Plan, taken: readonly PartId[]): GoalValues[] => {
  const ofTheirs = new Set(taken.map(goalAt));
  const places = Math.max(mine.goals.length, theirs.goals.length);
  return Array.from({ length: places }, (_, at) => (ofTheirs.has(at) ? theirs : mine).goals[at]).filter(
    (goal) => goal !== undefined,
  );
};

const take = (id: PartId, into: Plan, from: Plan): Plan => {
  switch (id) {
    case 'criteria':
      return { ...into, dischargeCriteria: from.dischargeCriteria };
    case 'length':
      return { ...into, lengthDays: from.lengthDays };
    case 'hours':
      return { ...into, schedule: { ...hoursOf(from.schedule), slots: into.schedule.slots } };
    case 'sessions':
      return { ...into, schedule: { ...into.schedule, slots: from.schedule.slots } };
    default:
      return into;
  }
};

/** My plan with those parts of theirs. */
export const merged = (mine: Plan, theirs: Plan, taken: readonly PartId[]): Plan =>
  taken.reduce<Plan>((plan, id) => take(id, plan, theirs), { ...mine, goals: goalsOf(mine, theirs, taken) });
