import { useIntl } from 'react-intl';
import { useProgram } from '../../api/program.js';
import { useSay } from '../../words/say.js';
import { useTimeOfDay } from '../../words/time-of-day.js';
import table from '../../parts/table.module.css';
import type { PlanVersion } from './read-plans.js';

/** A Monday, from which the names of the weekdays are formatted. */
const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const DAY_MS = 86_400_000;

/** The sessions of a week, at the local time of the site; without any, hours by the week. */
export const Week = ({ plan: { schedule, lengthDays } }: { readonly plan: PlanVersion['plan'] }) => {
  const say = useSay();
  const intl = useIntl();
  const timeOfDay = useTimeOfDay();
  const { tiers } = useProgram();
  const tierName = (id: string): string => tiers.find((tier) => tier.id === id)?.name ?? id;
  const weekday = (day: number): string =>
    intl.formatDate(MONDAY + (day - 1) * DAY_MS, { weekday: 'long', timeZone: 'UTC' });
  const slots = (schedule.slots ?? []).toSorted(
    (a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start),
  );
  return (
    <section className="card" aria-labelledby="week">
      <h2 id="week">{say('plan.week')}</h2>
      <p>
        {say('plan.hours', {
          tier: tierName(schedule.tier),
          days: schedule.daysPerWeek,
          hours: schedule.hoursPerDay,
          length: lengthDays,
        })}
      </p>
      {slots.length > 0 && (
        // A table may be wider than the page: it scrolls here, also by keyboard.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <div className={table.scroll} tabIndex={0} role="region" aria-labelledby="week">
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{say('plan.weekday')}</th>
                <th scope="col">{say('plan.start')}</th>
                <th scope="col">{say('plan.minutes')}</th>
                <th scope="col">{say('plan.kind')}</th>
                <th scope="col">{say('plan.tiers')}</th>
              </tr>
            </thead>
            <tbody>
              {slots.map(({ id, weekday: day, start, minutes, kind, group, tiers: at }) => (
                <tr key={id}>
                  <th scope="row">{weekday(day)}</th>
                  <td className="number">{timeOfDay(start)}</td>
                  <td className="number">{minutes}</td>
                  <td>{[say(`kind.${kind}`), group].filter(Boolean).join(', ')}</td>
                  <td>{at.map(tierName).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
