import type { Ground } from '../ground.js';
import type { Finding } from '../report/finding.js';

export type Part = (ground: Ground, rounds: number) => Promise<Finding[]>;
