import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = (path: string): string => new URL(`../../../dist/${path}`, import.meta.url).href;

/** What a process of the build says of it; Jest itself runs from source. */
const ask = (expression: string): unknown => {
  const code = `
    const { workflowBundle } = await import(${JSON.stringify(dist('apps/worker/built-bundle.js'))});
    const { SEALED_FAILURES } = await import(${JSON.stringify(dist('libs/temporal/codec/sealing-converter.js'))});
    console.log(JSON.stringify(await (${expression})));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  );
};

test.each([
  ['clear', 'undefined', false],
  ['sealed', 'SEALED_FAILURES', true],
])('a worker of the build has its bundle ready: %s', (name, converter, seals) => {
  const { codePath } = ask(`workflowBundle(${converter}, () => { throw new Error('made now'); })`) as {
    codePath: string;
  };
  expect(codePath).toMatch(
    new RegExp(`^${fileURLToPath(dist('workflow-bundles/'))}[0-9a-f]{16}\\.${name}\\.cjs$`),
  );
  expect(readFileSync(codePath, 'utf8').includes('encodeCommonAttributes: true')).toBe(seals);
});
