import { AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { useAlong } from './along.js';
import { weekSpan, type TimeSpan, type WeekSpan } from './axis.js';
import css from './charts.module.css';
import type { Course } from './course.js';
import { DoseLegend } from './dose-legend.js';
import { DoseTable } from './dose-table.js';
import { Happenings } from './happenings.js';
import { hoursSoFar, layersOf } from './hours.js';
import { Patterns } from './patterns.js';
import { Plot } from './plot.js';
import { useWeekWords } from './week-words.js';

interface Props {
  readonly course: Course;
  readonly span: TimeSpan;
  readonly mondays: readonly WeekSpan[];
  /** ms since epoch; null where the treatment has ended. */
  readonly now: number | null;
}

const HEIGHT = 160;
const GAP = 2;

/** Hours planned and what became of them, week by week. A week goes from its Monday to the next, so that a relapse stands on its day. */
export const Dose = ({ course, span, mondays, now }: Props) => {
  const say = useSay();
  const timeZone = useZone();
  const id = useId();
  const words = useWeekWords(course, timeZone);
  const { weeks } = course;
  const current = now === null ? -1 : weeks.findIndex(({ week }) => weekSpan(week, timeZone).to > now);
  const along = useAlong(weeks.length, current === -1 ? weeks.length - 1 : current);
  const most = Math.max(1, ...weeks.map((week) => Math.max(week.planned, layersOf(week).at(-1)?.to ?? 0)));
  const scale = scaleLinear({ domain: [0, most], range: [HEIGHT, 0] });
  const y = (hours: number): number => scale(hours);
  const soFar = hoursSoFar(weeks);
  return (
    <section className="card" aria-labelledby={`${id}h`}>
      <h2 id={`${id}h`}>{say(soFar.owed > 0 ? 'dose.finding' : 'dose.none', { ...soFar })}</h2>
      <Plot span={span} mondays={mondays} height={HEIGHT} labelledBy={`${id}h`}>
        {(inside) => (
          <>
            <Patterns id={id} />
            <Happenings course={course} inside={inside} now={now} />
            <g aria-hidden="true">
              <AxisLeft
                scale={scale}
                numTicks={4}
                axisLineClassName={css.axis}
                tickClassName={css.tick}
                tickComponent={({ y: top, formattedValue }) => (
                  <text className={css.value} x={-10} y={top} dy="0.35em">
                    {formattedValue}
                  </text>
                )}
              />
            </g>
            {weeks.map((week, index) => {
              const { from, to } = weekSpan(week.week, timeZone);
              const left = inside.x(from) + GAP;
              const wide = Math.max(1, inside.x(to) - inside.x(from) - 2 * GAP);
              return (
                <g
                  key={week.week}
                  className={css.mark}
                  role="img"
                  aria-label={words(week)}
                  {...along.mark(index)}
                >
                  <rect className={css.hit} x={left} width={wide} y={0} height={HEIGHT} />
                  {layersOf(week).map(({ part, from: low, to: high }) => (
                    <rect
                      key={part}
                      className={css[part]}
                      {...(part !== 'delivered' && { fill: `url(#${id}-${part})` })}
                      x={left}
                      width={wide}
                      y={y(high)}
                      height={y(low) - y(high)}
                    />
                  ))}
                  <line
                    className={css.planned}
                    x1={left}
                    x2={left + wide}
                    y1={y(week.planned)}
                    y2={y(week.planned)}
                  />
                </g>
              );
            })}
          </>
        )}
      </Plot>
      {weeks[along.at] && (
        <p className="muted" aria-hidden="true">
          {words(weeks[along.at]!)}
        </p>
      )}
      <DoseLegend id={id} />
      <DoseTable course={course} labelledBy={`${id}h`} />
    </section>
  );
};
