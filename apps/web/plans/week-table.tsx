import { useTierName } from '../api/program.js';
import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import { useTimeOfDay } from '../words/time-of-day.js';
import type { ScheduleSaid } from './faults.js';
import type { Choices } from './read-start.js';
import type { SlotValues } from './values.js';
import { useWeekday } from './weekday.js';

interface Props {
  readonly slots: readonly SlotValues[];
  readonly tiers: Choices['tiers'];
  readonly said: ScheduleSaid | null;
  readonly labelledBy: string;
}

const inOrder = (slots: readonly SlotValues[]): readonly SlotValues[] =>
  slots.toSorted((a, b) => Number(a.weekday) - Number(b.weekday) || a.start.localeCompare(b.start));

/** The days with their sessions, and at which tier each is held; below, the hours of each tier and what the rule says to them. */
export const WeekTable = ({ slots, tiers, said, labelledBy }: Props) => {
  const say = useSay();
  const weekday = useWeekday();
  const tierName = useTierName();
  const timeOfDay = useTimeOfDay();
  const verdict = (tier: string): string => {
    const hours = said?.tiers.find((one) => one.tier === tier)?.hours;
    if (said === null || hours === undefined) return '–';
    const { least, most } = said.bounds;
    const word = hours < least ? 'plan.hoursBelow' : hours > most ? 'plan.hoursAbove' : 'plan.hoursWithin';
    return say(word, { hours, least, most });
  };
  return (
    // A table that is wider than the page scrolls here, also by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className={table.scroll} tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('plan.weekday')}</th>
            <th scope="col">{say('plan.kind')}</th>
            {tiers.map(({ id }) => (
              <th key={id} scope="col">
                {tierName(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(slots).map(({ id, weekday: day, start, minutes, kind, tiers: at }) => (
            <tr key={id}>
              <th scope="row">{weekday(Number(day))}</th>
              <td>{say('slot.held', { start: timeOfDay(start), kind: say(`kind.${kind}`), minutes })}</td>
              {tiers.map((tier) => (
                <td key={tier.id}>{say(at.includes(tier.id) ? 'slot.yes' : 'slot.no')}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {say('plan.hoursAWeek')}
            </th>
            {tiers.map(({ id }) => (
              <td key={id}>
                <strong>{verdict(id)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};
