import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8').split('\n');

/** What is taken from a registry: what the compose file does not build, and what no earlier stage of the Dockerfile is. */
const taken = (): string[] => {
  const composed = linesOf('docker-compose.yml').flatMap((line) => /^\s+image: (\S+)$/.exec(line)?.[1] ?? []);
  const stages = linesOf('Dockerfile').flatMap((line) => {
    const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
    return from && name ? [{ from, name }] : [];
  });
  const own = new Set(stages.map(({ name }) => name));
  return [...composed, ...stages.map(({ from }) => from)].filter(
    (image) => !own.has(image) && !image.startsWith('iop-') && !image.startsWith('${'),
  );
};

test('every image of somebody else is named by its version and its digest', () => {
  expect(taken().map((image) => image.split(':', 1)[0])).toEqual([
    'postgres',
    'temporalio/admin-tools',
    'temporalio/server',
    'temporalio/ui',
    'node',
  ]);
  for (const image of taken())
    expect(image).toMatch(/^[\w./-]+:\d+\.\d+(\.\d+)?[\w.-]*@sha256:[0-9a-f]{64}$/);
});
