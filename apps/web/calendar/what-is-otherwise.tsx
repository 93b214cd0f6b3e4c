import { useWeekday } from '../plans/weekday.js';
import { useSay } from '../words/say.js';
import { useDateWords } from './date-words.js';
import { changesBetween, isSame, type Days } from './days.js';

interface Props {
  readonly before: Days;
  readonly after: Days;
}

/** Lists how the days that will be published differ from those that are in force, to be read once more before it is done. */
export const WhatIsOtherwise = ({ before, after }: Props) => {
  const say = useSay();
  const weekday = useWeekday();
  const named = useDateWords();
  const changes = changesBetween(before.off, after.off);
  const [left, come] = [
    before.businessWeekdays.filter((day) => !after.businessWeekdays.includes(day)),
    after.businessWeekdays.filter((day) => !before.businessWeekdays.includes(day)),
  ];
  return (
    <ul>
      {come.map((day) => (
        <li key={day}>{say('calendar.works', { day: weekday(Number(day)) })}</li>
      ))}
      {left.map((day) => (
        <li key={day}>{say('calendar.worksNot', { day: weekday(Number(day)) })}</li>
      ))}
      {changes.map(({ date, from, to }) => (
        <li key={date}>
          <strong>{named(date)}</strong>: {from === null ? say('calendar.noDayOff') : say(`dayOff.${from}`)} →{' '}
          {to === null ? say('calendar.noDayOff') : say(`dayOff.${to}`)}
        </li>
      ))}
      {after.timeZone !== before.timeZone && (
        <li>{say('calendar.zoneFromTo', { from: before.timeZone, to: after.timeZone })}</li>
      )}
      {isSame(before, after) && <li>{say('calendar.asBefore')}</li>}
    </ul>
  );
};
