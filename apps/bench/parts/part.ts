import type { Ground } from '../ground.js';
import type { Finding } from '../report/finding.js';

export type Part = (ground: Ground, rounds: number) => Promise<Finding[]>;

export const ms = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} ms`;
