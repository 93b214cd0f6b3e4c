import { existsSync, readFileSync } from 'node:fs';

const WIDTH = 240;

/** The last lines of a log, for an error message that also says why. Long lines (stacks in JSON) are cut. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '(there is no such file)';
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
  return lines.map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)).join('\n');
}
