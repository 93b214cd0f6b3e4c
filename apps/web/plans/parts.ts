import type { GoalValues, PlanValues, ScheduleValues } from './values.js';

/** What of a plan is one matter: a change of one leaves the others as they are. */
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

/** A part in which two plans differ, and who has changed it since both began: where only one has, nothing stands against theirs. */
export interface Difference {
  readonly id: PartId;
  readonly changedBy: 'me' | 'them' | 'both';
}

/** Where mine is another than theirs. @param base what both began with */
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
      changedBy: same(id, base, mine) ? 'them' : same(id, base, theirs) ? 'me' : 'both',
    }));
};

/** What stands where nobody has chosen yet: what only they have changed is theirs, and whatever I have is mine. */
export const usualChoice = ({ changedBy }: Difference): 'mine' | 'theirs' =>
  changedBy === 'them' ? 'theirs' : 'mine';

const withGoal = (goals: readonly GoalValues[], index: number, goal: GoalValues | undefined) =>
  goal === undefined
    ? goals.filter((_, at) => at !== index)
    : index < goals.length
      ? goals.map((one, at) => (at === index ? goal : one))
      : [...goals, goal];

const take = (id: PartId, into: Plan, from: Plan): Plan => {
  const goal = goalAt(id);
  if (goal !== null) return { ...into, goals: withGoal(into.goals, goal, from.goals[goal]) };
  switch (id) {
    case 'criteria':
      return { ...into, dischargeCriteria: from.dischargeCriteria };
    case 'length':
      return { ...into, lengthDays: from.lengthDays };
    case 'hours':
      return { ...into, schedule: { ...hoursOf(from.schedule), slots: into.schedule.slots } };
    default:
      return { ...into, schedule: { ...into.schedule, slots: from.schedule.slots } };
  }
};

/** My plan with those parts of theirs. Goals that go are taken from the last on, so that the others keep their places. */
export const merged = (mine: Plan, theirs: Plan, taken: readonly PartId[]): Plan =>
  taken.toReversed().reduce((plan, id) => take(id, plan, theirs), mine);
