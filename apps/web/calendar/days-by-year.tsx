import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../words/say.js';
import css from './calendar.module.css';
import { useDateWords } from './date-words.js';
import { byYear, KINDS, withDays, withoutDay, type DaysOff, type Kind } from './days.js';

interface Props {
  readonly off: DaysOff;
  readonly onChange: (off: DaysOff) => void;
}

/** Every day off of a site, year by year. The kind of each can be changed, and each can be removed. */
export const DaysByYear = ({ off, onChange }: Props) => {
  const say = useSay();
  const years = byYear(off);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([firstToShow(years)]));
  const turn = (year: string, isOpen: boolean): void => {
    if (open.has(year) === isOpen) return;
    const next = new Set(open);
    if (isOpen) next.add(year);
    else next.delete(year);
    setOpen(next);
  };
  if (years.length === 0) return <p>{say('calendar.noDays')}</p>;
  return years.map(([year, dates]) => (
    <details
      key={year}
      open={open.has(year)}
      onToggle={({ currentTarget: { open: isOpen } }) => turn(year, isOpen)}
    >
      <summary className={css.summary}>{say('calendar.year', { year, count: dates.length })}</summary>
      {open.has(year) && (
        <ul className="plain">
          {dates.map((date) => (
            <DayOff
              key={date}
              date={date}
              kind={off[date]!}
              onKind={(kind) => onChange(withDays(off, [date], kind))}
              onRemove={() => onChange(withoutDay(off, date))}
            />
          ))}
        </ul>
      )}
    </details>
  ));
};

/** The year that is open at first: the present one, or else the next one with days off. Earlier years are listed, but closed. */
const firstToShow = (years: ReturnType<typeof byYear>): string => {
  const now = String(new Date().getUTCFullYear());
  return years.find(([year]) => year >= now)?.[0] ?? '';
};

interface DayOffProps {
  readonly date: string;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly onRemove: () => void;
}

const DayOff = ({ date, kind, onKind, onRemove }: DayOffProps) => {
  const say = useSay();
  const named = useDateWords()(date);
  return (
    <li className={css.day}>
      <span>{named}</span>
      <NativeSelect
        className={css.kind ?? ''}
        aria-label={say('calendar.kindNamed', { date: named })}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = KINDS.find((one) => one === value);
          if (chosen) onKind(chosen);
        }}
        data={KINDS.map((value) => ({ value, label: say(`dayOff.${value}`) }))}
      />
      <Button variant="default" aria-label={say('calendar.removeNamed', { date: named })} onClick={onRemove}>
        {say('calendar.remove')}
      </Button>
    </li>
  );
};
