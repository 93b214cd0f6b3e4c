import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PARTS } from '#settings/catalogue/parts';
import { PROCESSES } from '#settings/catalogue/processes';
import { aboutOf, defaultOf, settingsIn } from '#settings/setting';
import { settingsDocument } from '#tools/settings/document';

const inParts = PARTS.flatMap(({ settings }) => settingsIn(settings)).map(([name]) => name);
const inProcesses = PROCESSES.flatMap(({ schema }) => settingsIn(schema.shape));
const secrets = [...new Set(inProcesses.flatMap(([name, schema]) => (aboutOf(schema).secret ? [name] : [])))];
const compose = readFileSync('docker-compose.yml', 'utf8');

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
  const taken = [...compose.matchAll(/\$\{([A-Z0-9_]+)/g)];
  expect(taken.length).toBeGreaterThan(30);
  const known = new Set([...inParts, ...secrets.map((name) => `${name}_FILE`)]);
  expect(taken.map(([, name]) => name!).filter((name) => !known.has(name))).toEqual([]);
});

test('docker-compose.yml takes every secret that it takes as a value as a file, too', () => {
  const values = secrets.filter((name) => compose.includes(`\${${name}:`));
  expect(values.sort()).toEqual(['OIDC_CLIENT_SECRET', 'SMTP_URL', 'WEBHOOK_SECRET']);
  for (const name of values) {
    // The service reads the place in the container that the file of the host is put to.
    const [, place] = new RegExp(`${name}_FILE: \\$\\{${name}_FILE:\\+(\\S+)\\}`).exec(compose) ?? [];
    expect(compose).toContain(`- \${${name}_FILE:-/dev/null}:${place}:ro`);
  }
});
