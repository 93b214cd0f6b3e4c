import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { Several } from '../fields/several.js';
import { useWeekday, WEEKDAYS } from '../plans/weekday.js';
import { useSay } from '../words/say.js';
import { AddDays } from './add-days.js';
import { DaysByYear } from './days-by-year.js';
import { isSame, withDays, type Days } from './days.js';
import { ZoneField } from './zone-field.js';

interface Props {
  readonly form: UseFormReturnType<Days>;
  /** The calendar as it is. Null if the site has none of its own: then it may publish the calendar of the program as its own, unchanged. */
  readonly before: Days | null;
  /** Whether the person has come back to the form from what it would change. */
  readonly takesFocus: boolean;
  readonly onNext: () => void;
}

/** The form with the days of the site as they are, to be changed. It sends nothing. */
export const EditForm = ({ form, before, takesFocus, onNext }: Props) => {
  const say = useSay();
  const weekday = useWeekday();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) head.current?.focus();
  }, [takesFocus]);
  const { businessWeekdays, off } = form.values;
  const isUnchanged = before !== null && isSame(form.values, before);
  const next = (): void => {
    if (businessWeekdays.length === 0) form.setFieldError('businessWeekdays', say('calendar.noWeekday'));
    else if (!isUnchanged) onNext();
  };
  return (
    <form className="card stack" onSubmit={form.onSubmit(next)} noValidate>
      <h2 ref={head} tabIndex={-1}>
        {say('calendar.edit')}
      </h2>
      <Several
        form={form}
        path="businessWeekdays"
        label={say('calendar.weekdays')}
        choices={WEEKDAYS.map((day) => ({ value: String(day), label: weekday(day) }))}
      />
      <h3>{say('calendar.daysOff')}</h3>
      <DaysByYear off={off} onChange={(changed) => form.setFieldValue('off', changed)} />
      <AddDays off={off} onAdd={(dates, kind) => form.setFieldValue('off', withDays(off, dates, kind))} />
      <ZoneField form={form} known={form.values.timeZone} />
      <div>
        <Button type="submit">{say('calendar.next')}</Button>
      </div>
      <p role="status">{isUnchanged && say('calendar.same')}</p>
    </form>
  );
};
