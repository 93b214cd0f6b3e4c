import type { GroupSchedule } from '#journey/model/group';
import type { CarePlan } from '#journey/model/plan';
import type { SessionKind, Slot } from '#journey/model/slot';

/** The standing group that holds the mornings. */
export const GROUP = 'morning';

const slot = (
  id: string,
  weekday: number,
  start: string,
  minutes: number,
  kind: SessionKind,
  tiers: readonly string[],
): Slot => ({
  id,
  weekday,
  start,
  minutes,
  kind,
  group: kind === 'group' ? GROUP : null,
  mode: 'onSite',
  tiers,
});

const ALL = ['T3', 'T2', 'T1'];

/** Mornings of 3 h: T3 Monday to Friday, T2 without Thursday, T1 without Tuesday either; Wednesday's last hour is individual. */
export const SLOTS: readonly Slot[] = [
  slot('mon-group', 1, '09:00', 180, 'group', ALL),
  slot('tue-group', 2, '09:00', 180, 'group', ['T3', 'T2']),
  slot('wed-group', 3, '09:00', 120, 'group', ALL),
  slot('wed-one', 3, '11:00', 60, 'individual', ALL),
  slot('thu-group', 4, '09:00', 180, 'group', ['T3']),
  slot('fri-group', 5, '09:00', 180, 'group', ALL),
];

/** A twelve-step meeting on Saturday, at every tier. */
export const MEETING = slot('sat-meeting', 6, '10:00', 90, 'twelveStep', ALL);

/** The mornings, with a family session on Friday. */
export const FAMILY_SLOTS: readonly Slot[] = [
  ...SLOTS.map((one) => (one.id === 'fri-group' ? { ...one, minutes: 120 } : one)),
  slot('fri-family', 5, '11:00', 60, 'family', ALL),
];

/** The mornings, with an hour of the family on a Saturday, every fourth week. */
export const MONTHLY_SLOTS: readonly Slot[] = [
  ...SLOTS,
  { ...slot('sat-family', 6, '10:00', 60, 'family', ALL), recurs: 'monthly' },
];

/** The same slots, but another group holds the group sessions. */
export const heldBy = (group: string, slots: readonly Slot[] = SLOTS): Slot[] =>
  slots.map((one) => ({ ...one, group: one.group && group }));

/** The schedule of a group that holds the group sessions among these slots. */
export const heldAt = (slots: readonly Slot[]): GroupSchedule => {
  const held = slots.filter(({ group }) => group !== null);
  const { start, minutes, mode } = held[0]!;
  const otherTimes = held
    .filter((one) => one.start !== start || one.minutes !== minutes)
    .map(({ weekday, start, minutes }) => ({ weekday, start, minutes }));
  return {
    ...{ weekdays: held.map(({ weekday }) => weekday), start, minutes, mode },
    ...(otherTimes.length > 0 && { otherTimes }),
  };
};

/** A plan with the sessions of its week. */
export const withSlots = (plan: CarePlan, slots: readonly Slot[] = SLOTS): CarePlan => ({
  ...plan,
  schedule: { ...plan.schedule, slots },
});
