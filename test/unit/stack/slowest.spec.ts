import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { slowestOf } from '#stack/test/slowest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iop-slowest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('names the files of all runs that took longest, the longest first', () => {
  const took = (name: string, endTime: number) => ({ name: join(projectRoot, name), startTime: 0, endTime });
  const reports = [
    [took('test/a.spec.ts', 900), took('test/c.spec.ts', 5)],
    [took('test/b.spec.ts', 12_340)],
  ].map((testResults, index) => {
    const file = join(folder, `report-${index}.json`);
    writeFileSync(file, JSON.stringify({ testResults }));
    return file;
  });
  expect(slowestOf(reports, 2)).toEqual(['  12.3 s  test/b.spec.ts', '   0.9 s  test/a.spec.ts']);
});

test('says nothing of a run that left no report', () => {
  expect(slowestOf([join(folder, 'none.json')])).toEqual([]);
});
