import { AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { useSay } from '../words/say.js';
import { useAlong } from './along.js';
import type { TimeSpan, WeekSpan } from './axis.js';
import { Bands } from './bands.js';
import css from './charts.module.css';
import type { Course, Trend as Measured } from './course.js';
import { Happenings } from './happenings.js';
import { Plot } from './plot.js';
import { rangeOf } from './range.js';
import { TrendTable } from './trend-table.js';
import { usePointWords, useTrendWords } from './trend-words.js';

interface Props {
  readonly course: Course;
  readonly trend: Measured;
  readonly span: TimeSpan;
  readonly mondays: readonly WeekSpan[];
  /** ms since epoch; null where the treatment has ended. */
  readonly now: number | null;
}

const HEIGHT = 160;
const RADIUS = 5;
/** px around a point that a finger finds. */
const FINGER = 22;

/** One instrument over the stay: each total with its number, what it is compared with, and how far it must move to mean something. */
export const Trend = ({ course, trend, span, mondays, now }: Props) => {
  const say = useSay();
  const id = useId();
  const words = usePointWords(trend);
  const { points, reliableChange } = trend;
  const baseline = trend.compared ?? trend.baseline;
  const [shown, earlier] = [
    points.filter(({ at }) => Date.parse(at) >= span.from),
    points.filter(({ at }) => Date.parse(at) < span.from),
  ];
  const finding = useTrendWords()(trend, earlier.length > 0);
  const along = useAlong(shown.length);
  const scale = scaleLinear({ domain: [...rangeOf(trend)], range: [HEIGHT, 0] });
  const y = (value: number): number => scale(value);
  return (
    <section className="card" aria-labelledby={`${id}h`}>
      <h2 id={`${id}h`}>{finding}</h2>
      <p className="muted">{say(`trend.${trend.better}`)}</p>
      <Plot span={span} mondays={mondays} height={HEIGHT} labelledBy={`${id}h`}>
        {(inside) => {
          const at = ({ at: taken }: { readonly at: string }): number =>
            inside.x(Math.max(span.from, Date.parse(taken)));
          return (
            <>
              <Happenings course={course} inside={inside} now={now} />
              <g aria-hidden="true">
                <Bands bands={trend.bands} y={y} inside={inside} />
                {reliableChange !== null && (
                  <rect
                    className={css.reliable}
                    x={at(baseline)}
                    width={Math.max(0, inside.width - at(baseline))}
                    y={y(baseline.value + reliableChange)}
                    height={y(baseline.value - reliableChange) - y(baseline.value + reliableChange)}
                  />
                )}
                <line
                  className={css.baseline}
                  x1={at(baseline)}
                  x2={inside.width}
                  y1={y(baseline.value)}
                  y2={y(baseline.value)}
                />
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
                <LinePath
                  className={css.line}
                  fill="none"
                  data={[...shown]}
                  x={at}
                  y={({ value }) => y(value)}
                />
              </g>
              {shown.map((point, index) => (
                <g
                  key={point.at}
                  className={css.mark}
                  role="img"
                  aria-label={words(point)}
                  {...along.mark(index)}
                >
                  <circle className={css.hit} cx={at(point)} cy={y(point.value)} r={FINGER} />
                  <circle
                    className={point.totalOnly ? css.hollow : css.full}
                    cx={at(point)}
                    cy={y(point.value)}
                    r={RADIUS}
                  />
                  <text className={css.total} x={at(point)} y={y(point.value) - 10}>
                    {point.worse && '▲ '}
                    {point.value}
                  </text>
                </g>
              ))}
            </>
          );
        }}
      </Plot>
      {earlier.length > 0 && (
        <p className="muted">{say('trend.earlier', { points: earlier.map(words).join('; ') })}</p>
      )}
      {shown[along.at] && (
        <p className="muted" aria-hidden="true">
          {words(shown[along.at]!)}
        </p>
      )}
      <TrendTable trend={trend} labelledBy={`${id}h`} />
    </section>
  );
};
