import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleUtc } from '@visx/scale';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { labelled, type TimeSpan, type WeekSpan } from './axis.js';
import css from './charts.module.css';

/** px. Below, the names of the bands stand inside. */
const NARROW = 480;
const MARGIN = { top: 44, bottom: 28, left: 36 } as const;
const RIGHT = { wide: 136, narrow: 8 } as const;
const LABEL_DROP = 20;

export interface Inside {
  /** The place of an instant, px from the start. */
  readonly x: (at: number) => number;
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
}

interface Props {
  readonly span: TimeSpan;
  readonly mondays: readonly WeekSpan[];
  /** px of what is drawn in. */
  readonly height: number;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly children: (inside: Inside) => ReactNode;
}

/** The ground of every chart: the same axis of time, a line on each Monday, and as much width as there is room. */
export const Plot = ({ span, mondays, height, labelledBy, children }: Props) => {
  const intl = useIntl();
  const { ref, width: whole } = useElementSize();
  const isNarrow = whole < NARROW;
  const width = Math.max(0, whole - MARGIN.left - (isNarrow ? RIGHT.narrow : RIGHT.wide));
  const scale = scaleUtc({ domain: [span.from, span.to], range: [0, width] });
  const x = (at: number): number => scale(at);
  const named = new Map(labelled(mondays, width).map(({ from, monday }) => [from, monday]));
  const starts = mondays.filter(({ from }) => from >= span.from);
  return (
    <div ref={ref} className={css.plot}>
      {width > 0 && (
        <svg
          width={whole}
          height={height + MARGIN.top + MARGIN.bottom}
          role="group"
          aria-labelledby={labelledBy}
        >
          <Group left={MARGIN.left} top={MARGIN.top}>
            <g aria-hidden="true">
              {starts.map(({ from }) => (
                <line key={from} className={css.monday} x1={x(from)} x2={x(from)} y1={0} y2={height} />
              ))}
              <AxisBottom
                top={height}
                scale={scale}
                tickValues={[...named.keys()]
                  .filter((from) => from >= span.from)
                  .map((from) => new Date(from))}
                axisLineClassName={css.axis}
                tickClassName={css.tick}
                tickFormat={(at) =>
                  intl.formatDate(`${named.get(Number(at))}T00:00:00Z`, {
                    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
                  })
                }
                tickComponent={({ x: left, formattedValue }) => (
                  <text className={css.label} x={left} y={LABEL_DROP}>
                    {formattedValue}
                  </text>
                )}
              />
            </g>
            {children({ x, width, height, isNarrow })}
          </Group>
        </svg>
      )}
    </div>
  );
};
