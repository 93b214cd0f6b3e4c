import { useTierName } from '../api/program.js';
import { useSay } from '../words/say.js';
import css from './charts.module.css';
import type { Course } from './course.js';
import type { Inside } from './plot.js';

interface Props {
  readonly course: Course;
  readonly inside: Inside;
  /** ms since epoch; null where the treatment has ended. */
  readonly now: number | null;
}

const LANE = { tier: -30, mark: -10 } as const;
/** px that a word needs, so that two of them do not touch. */
const WORD = 56;

/**
 * Drawn behind every chart: tiers with their names, holds, and on their day relapses and reviews. The list below the charts says the same to screen readers.
 */
export const Happenings = ({ course, inside: { x, height, width }, now }: Props) => {
  const say = useSay();
  const tierName = useTierName();
  const clamp = (left: number): number => Math.max(0, Math.min(left, width));
  const box = (from: string, to: string | null) => {
    const left = clamp(x(Date.parse(from)));
    return { x: left, width: Math.max(1, clamp(x(Date.parse(to ?? course.to))) - left) };
  };
  return (
    <g aria-hidden="true">
      {course.tiers.map(({ from, to, tier, provisional }, index) => (
        <g key={from}>
          <rect
            className={[css.tier, index % 2 ? css.odd : '', provisional ? css.provisional : ''].join(' ')}
            {...box(from, to)}
            y={0}
            height={height}
          />
          {box(from, to).width > WORD / 2 && (
            <text className={css.start} x={box(from, to).x} y={LANE.tier}>
              {tierName(tier)}
            </text>
          )}
        </g>
      ))}
      {course.holds.map(({ from, to }) => (
        <rect key={from} className={css.hold} {...box(from, to)} y={0} height={height} />
      ))}
      {course.reviews.map(({ at }) => (
        <path
          key={at}
          className={css.review}
          transform={`translate(${x(Date.parse(at))},0)`}
          d="M-5,-9 L5,-9 L0,-1 Z"
        />
      ))}
      {course.relapses.map(({ at }, index, all) => {
        const left = x(Date.parse(at));
        const before = all[index - 1];
        const hasRoom = !before || left - x(Date.parse(before.at)) > WORD;
        return (
          <g key={at}>
            <line className={css.relapse} x1={left} x2={left} y1={LANE.mark} y2={height} />
            {hasRoom && (
              <text
                className={left > width - WORD ? `${css.start} ${css.end} late` : `${css.start} late`}
                x={left}
                y={LANE.mark - 3}
              >
                {say('chart.relapse')}
              </text>
            )}
          </g>
        );
      })}
      {now !== null && <line className={css.now} x1={x(now)} x2={x(now)} y1={0} y2={height} />}
    </g>
  );
};
