import type { Choices } from './read-start.js';
import type { SlotValues } from './values.js';

/** An id that no session of the plan has. What is recorded of a session is found by its id, so an id is never given to another. */
const freeId = (slots: readonly SlotValues[]): string => {
  const taken = new Set(slots.map(({ id }) => id));
  for (let number = slots.length + 1; ; number += 1)
    if (!taken.has(`session-${number}`)) return `session-${number}`;
};

/** Another session, like the last one and a weekday on: most weeks are the same hour day after day. */
export const newSlot = (slots: readonly SlotValues[], { tiers }: Choices): SlotValues => {
  const id = freeId(slots);
  const last = slots.at(-1);
  if (last) return { ...last, id, weekday: String((Number(last.weekday) % 7) + 1) };
  return {
    ...{ id, weekday: '1', start: '09:00', minutes: '180', kind: 'group', group: '', mode: 'onSite' },
    ...{ tiers: tiers.map((tier) => tier.id), recurs: '' },
  };
};

/** The session with the day, the time and the mode at which its group meets. */
export const asGroupMeets = (slot: SlotValues, group: string, { groups }: Choices): SlotValues => {
  const schedule = groups.find(({ id }) => id === group)?.schedule;
  if (!schedule) return { ...slot, group };
  const { weekdays, otherTimes, mode } = schedule;
  const weekday = weekdays.includes(Number(slot.weekday)) ? slot.weekday : String(weekdays[0]);
  const { start, minutes } = otherTimes.find((one) => String(one.weekday) === weekday) ?? schedule;
  return { ...slot, group, start, mode, weekday, minutes: String(minutes) };
};
