import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from '#command-line/project-root';

/** The parts of Jest's JSON report that tell how long a file took. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    /** ms since epoch */
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** The files of a run that took longest, a line each, so that weight stays visible. Empty where there is no report. */
export const slowestOf = (reportFile: string, most = 20): string[] => {
  if (!existsSync(reportFile)) return [];
  const { testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1_000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${relative(projectRoot, name)}`);
};
