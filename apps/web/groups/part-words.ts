import { useNameOf } from '../api/staff.js';
import { useSay } from '../words/say.js';
import { useTimeOfDay } from '../words/time-of-day.js';
import type { GroupPart } from './group-parts.js';
import type { GroupValues } from './group-values.js';
import { WEEKDAYS } from './week.js';
import { useWeekday } from './when.js';

const NAMES = {
  title: 'group.called',
  kind: 'group.kind',
  capacity: 'group.capacity',
  therapists: 'group.leads',
  days: 'group.days',
  mode: 'extra.mode',
  room: 'group.room',
  link: 'group.linkField',
} as const satisfies Readonly<Record<GroupPart, string>>;

/** The parts of a group in words: what each is called, and as lines to be read beside another. */
export const usePartWords = () => {
  const say = useSay();
  const staff = useNameOf();
  const weekday = useWeekday();
  const timeOfDay = useTimeOfDay();
  const linesOf = (id: GroupPart, values: GroupValues): readonly string[] => {
    switch (id) {
      case 'kind':
        return [say(`groupKind.${values.kind}`)];
      case 'mode':
        return [say(`mode.${values.mode}`)];
      case 'therapists':
        return values.therapists.map(staff);
      case 'days':
        return WEEKDAYS.flatMap((day) => {
          const { on = false, start = '', minutes = '' } = values.days[day] ?? {};
          return on ? [`${weekday(day, 'long')}, ${timeOfDay(start)}, ${minutes} ${say('group.min')}`] : [];
        });
      default:
        return values[id] === '' ? [] : [values[id]];
    }
  };
  return { nameOf: (id: GroupPart): string => say(NAMES[id]), linesOf };
};
