import type { Trend } from './course.js';

/** From 0 to the highest total that is drawn: of the bands where there are some, and of whatever was measured. */
export const rangeOf = ({ bands, points, compared, ...trend }: Trend): readonly [number, number] => {
  const { value } = compared ?? trend.baseline;
  const values = [
    ...bands.flatMap(({ from, to }) => [from, to]),
    ...points.map((point) => point.value),
    value,
    value + (trend.reliableChange ?? 0),
  ];
  return [0, Math.max(1, ...values)];
};
