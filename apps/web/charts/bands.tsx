import css from './charts.module.css';
import type { Trend } from './course.js';
import type { Inside } from './plot.js';
import { useBandName } from './trend-words.js';

interface Props {
  readonly bands: Trend['bands'];
  readonly y: (value: number) => number;
  readonly inside: Inside;
}

/** px of a line of text: a name that has less room is left out, and stands in the table. */
const LINE = 12;

/** A line where each band begins, with the band's name at the edge; on a phone the name is inside. */
export const Bands = ({ bands, y, inside: { width, isNarrow } }: Props) => {
  const name = useBandName();
  return (
    <>
      {bands.map((band) => {
        const top = y(band.to);
        const middle = (y(band.from) + top) / 2;
        const hasRoom = y(band.from) - top >= LINE;
        return (
          <g key={band.from}>
            <line className={css.band} x1={0} x2={width} y1={y(band.from)} y2={y(band.from)} />
            {hasRoom && (
              <text
                className={isNarrow ? `${css.start} ${css.end}` : css.start}
                x={isNarrow ? width - 4 : width + 6}
                y={middle}
                dy="0.35em"
              >
                {name(band.name)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
};
