import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PARTS } from '#settings/catalogue/parts';
import { PROCESSES } from '#settings/catalogue/processes';
import { aboutOf, defaultOf, settingsIn } from '#settings/setting';
import { settingsDocument } from '#tools/settings/document';

const inParts = PARTS.flatMap(({ settings }) => settingsIn(settings)).map(([name]) => name);
const inProcesses = PROCESSES.flatMap(({ schema }) => settingsIn(schema.shape));

test('docs/settings.md is what the schemas print: npm run docs:settings', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsDocument());
});

test('every setting that a process reads is in one part, once, and every other way round', () => {
  expect(new Set(inParts).size).toBe(inParts.length);
  expect([...inParts].sort()).toEqual([...new Set(inProcesses.map(([name]) => name))].sort());
});

describe.each(inParts)('%s', (name) => {
  const schemas = inProcesses.filter(([one]) => one === name).map(([, schema]) => schema);

  test('is the same to every process that reads it', () => {
    const [first, ...rest] = schemas.map(aboutOf);
    for (const other of rest) expect(other).toEqual(first);
    expect(new Set(schemas.map(defaultOf)).size).toBe(1);
  });

  test('is said in one sentence', () => expect(aboutOf(schemas[0]!).description).toMatch(/^\S[^\n|]+\.$/));
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');
  const lines = [...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  );

  test('has every setting, once, and none that nobody reads', () =>
    expect(lines.map(([name]) => name).sort()).toEqual([...inParts].sort()));

  test.each(lines)('%s=%s is its default', (name, value) => {
    const schemas = inProcesses.filter(([one]) => one === name).map(([, schema]) => schema);
    expect(schemas.map((schema) => defaultOf(schema) ?? '')).toEqual(schemas.map(() => value));
  });

  test('names the file of every secret', () => {
    for (const [name, schema] of inProcesses)
      if (aboutOf(schema).secret) expect(text).toMatch(new RegExp(`\\b${name}_FILE\\b`));
  });
});

test('docker-compose.yml takes no setting that .env.example has not', () => {
  const taken = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{([A-Z0-9_]+)/g)];
  expect(taken.length).toBeGreaterThan(30);
  expect(taken.map(([, name]) => name!).filter((name) => !inParts.includes(name))).toEqual([]);
});
