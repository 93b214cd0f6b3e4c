import { Checkbox, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useSay } from '../words/say.js';
import type { GroupValues } from './group-values.js';
import css from './groups.module.css';
import { WEEKDAYS } from './week.js';
import { useWeekday } from './when.js';

/** On which days the group meets, and each day from when for how long. A day that is chosen begins with the time of the day before it. */
export const WeekFields = ({ form }: { readonly form: UseFormReturnType<GroupValues> }) => {
  const say = useSay();
  const weekday = useWeekday();
  const choose = (day: number, on: boolean): void => {
    const before = WEEKDAYS.filter((other) => other < day && form.values.days[other]?.on).at(-1);
    const { start, minutes } = form.values.days[before ?? day]!;
    form.setFieldValue(`days.${day}`, { on, start, minutes });
  };
  return (
    <fieldset className={css.week}>
      <legend>{say('group.days')}</legend>
      <p className="muted">{say('group.daysHint')}</p>
      {WEEKDAYS.map((day) => {
        const { on = false, start = '', minutes = '' } = form.values.days[day] ?? {};
        const name = weekday(day, 'long');
        return (
          <div key={day} className={css.day}>
            <Checkbox
              label={name}
              checked={on}
              onChange={({ currentTarget: { checked } }) => choose(day, checked)}
            />
            {on && (
              <>
                <TextInput
                  type="time"
                  aria-label={say('group.startNamed', { day: name })}
                  value={start}
                  onChange={({ currentTarget: { value } }) => form.setFieldValue(`days.${day}.start`, value)}
                />
                <TextInput
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={say('group.minutesNamed', { day: name })}
                  rightSection={say('group.min')}
                  value={minutes}
                  onChange={({ currentTarget: { value } }) =>
                    form.setFieldValue(`days.${day}.minutes`, value)
                  }
                />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};
