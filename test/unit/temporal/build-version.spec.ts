import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionOf } from '#temporal/build-version';

let folder: string;
let dist: string;
const lock = (): string => join(folder, 'package-lock.json');
const version = (of = dist): string => versionOf(of, lock());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  dist = join(folder, 'dist');
  for (const part of ['activities', 'libs/journey', 'workflows', 'apps/api'])
    mkdirSync(join(dist, part), { recursive: true });
  writeFileSync(join(dist, 'libs/journey/rule.js'), 'export const days = 30;');
  writeFileSync(join(dist, 'workflows/index.js'), 'export {};');
  writeFileSync(lock(), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the version of a build', () => {
  test('is the same wherever it lies', () => {
    const elsewhere = join(folder, 'elsewhere');
    cpSync(dist, elsewhere, { recursive: true });
    expect(version(elsewhere)).toBe(version());
    expect(version()).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, () => void]>([
    ['a rule', () => writeFileSync(join(dist, 'libs/journey/rule.js'), 'export const days = 31;')],
    ['a new file', () => writeFileSync(join(dist, 'activities/new.js'), '')],
    ['the failure converter', () => writeFileSync(join(dist, 'libs/converter.cjs'), '')],
    ['a file that is gone', () => rmSync(join(dist, 'workflows/index.js'))],
    ['a package', () => writeFileSync(lock(), '{"version":"2"}')],
  ])('is another one with %s', (_, change) => {
    const before = version();
    change();
    expect(version()).not.toBe(before);
  });

  test('is the same with another page of the API, or another map', () => {
    const before = version();
    writeFileSync(join(dist, 'apps/api/app.js'), '');
    writeFileSync(join(dist, 'workflows/index.js.map'), '{}');
    expect(version()).toBe(before);
  });

  test('is the same with the scenarios, which an image does not have, and without', () => {
    const before = version();
    mkdirSync(join(dist, 'libs/scenarios/pure'), { recursive: true });
    writeFileSync(join(dist, 'libs/scenarios/course.js'), 'export {};');
    writeFileSync(join(dist, 'libs/scenarios/pure/pure-journey.js'), 'export {};');
    expect(version()).toBe(before);
    writeFileSync(join(dist, 'libs/scenarios.js'), 'export {};');
    expect(version()).not.toBe(before);
  });
});
