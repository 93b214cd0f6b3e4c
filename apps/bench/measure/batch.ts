import { cpuSoFar, less, total, type CpuMs, type Whose } from './cpu.js';
import { quantile } from './statistics.js';
import { timed } from './timed.js';
import { untilQuiet } from './trail.js';

export interface Batch {
  readonly p50: number;
  readonly p99: number;
  /** CPU of all processes for one step, ms. */
  readonly cpu: number;
  readonly cpuBy: CpuMs;
}

/** Does the steps one after the other, and times each; CPU is measured for all of them together. */
export const batch = async (
  children: ReadonlyMap<number, Whose>,
  steps: readonly (() => Promise<unknown>)[],
): Promise<Batch> => {
  await untilQuiet();
  const before = cpuSoFar(children);
  const took: number[] = [];
  for (const step of steps) took.push(await timed(step));
  await untilQuiet();
  const spent = less(cpuSoFar(children), before);
  const each = Object.fromEntries(
    Object.entries(spent).map(([key, ms]) => [key, ms / steps.length]),
  ) as unknown as CpuMs;
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), cpu: total(each), cpuBy: each };
};
