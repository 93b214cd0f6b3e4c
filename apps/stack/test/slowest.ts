import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from '#command-line/project-root';

/** The parts of Jest's JSON report that say how long a file took. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    /** ms since epoch */
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** The files of these runs that took longest, one on each line, so that slow tests stay visible. Empty where there is no report. */
export const slowestOf = (reportFiles: readonly string[], most = 20): string[] =>
  reportFiles
    .filter((file) => existsSync(file))
    .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults)
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1_000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${relative(projectRoot, name)}`);
