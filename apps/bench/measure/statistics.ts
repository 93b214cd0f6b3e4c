/** The q-quantile (0..1) of values in any order, by the nearest rank. */
export const quantile = (values: readonly number[], q: number): number => {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]!;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export interface Estimate {
  readonly value: number;
  /** 95 % bootstrap interval of the median; null where there is one value only. */
  readonly interval: readonly [low: number, high: number] | null;
}

const RESAMPLES = 2_000;

/** The median of one ratio a round, with the interval that resampling the rounds gives. */
export const estimate = (values: readonly number[]): Estimate => {
  if (!values.every(Number.isFinite)) throw new RangeError(`not measured: ${values.join(', ')}`);
  if (values.length < 2) return { value: median(values), interval: null };
  const random = mulberry32(values.length);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)]!)),
  );
  return { value: median(values), interval: [quantile(medians, 0.025), quantile(medians, 0.975)] };
};

/** The ratio of two arms in each round. */
export const ratios = (over: readonly number[], under: readonly number[]): number[] =>
  over.map((value, round) => value / under[round]!);

/** A small seeded generator, so that the same figures give the same interval. */
const mulberry32 = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
