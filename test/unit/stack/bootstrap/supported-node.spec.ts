import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { satisfies, subset } from 'semver';
import { seeded } from '../../../support/seed.js';

/** It is plain JavaScript, which runs before anything is installed or built. */
interface NodeVersion {
  choiceOf: (version: string, engines: string) => 'own' | 'packaged' | 'none';
  tooOld: (version: string, engines: string) => string;
  supports: (range: string, version: string) => boolean;
}
const source = '../../../../apps/stack/bootstrap/node-version.mjs';
const { choiceOf, tooOld, supports } = (await import(source)) as NodeVersion;

interface Package {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}
const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));
const { engines, optionalDependencies } = read('package.json') as {
  readonly engines: { readonly node: string };
  readonly optionalDependencies: Record<string, string>;
};

describe('the Node that goes on', () => {
  test.each([
    ['own', '22.22.3', '22.23.2', '24.15.0', '24.21.0', '26.0.0', '27.1.0'],
    ['packaged', '20.19.0', '20.20.2', '21.7.3', '22.22.2', '23.11.1', '24.14.1', '25.9.0'],
    ['none', '14.21.3', '18.20.8', '20.18.3'],
  ])('is %s', (choice, ...versions) => {
    for (const version of versions)
      expect([version, choiceOf(version, '^22.22.3 || ^24.15.0 || >=26.0.0')]).toEqual([version, choice]);
  });

  test('where it is none, what is said names both versions', () => {
    expect(tooOld('18.20.8', engines.node)).toContain('20.19.0');
    expect(tooOld('18.20.8', engines.node)).toContain('18.20.8');
  });

  test('is judged as npm judges it', () => {
    const part = fc.nat({ max: 30 });
    fc.assert(
      fc.property(part, part, part, (...parts) => {
        const version = parts.join('.');
        expect(supports(engines.node, version)).toBe(satisfies(version, engines.node));
      }),
      seeded(),
    );
  });

  test('a range that it cannot read is an error and no guess', () => {
    expect(() => supports('~24.15.0', '24.15.0')).toThrow('~24.15.0');
  });
});

describe('what package.json says of Node', () => {
  test('is no more than every package says that it runs on', () => {
    const { packages } = read('package-lock.json') as { readonly packages: Record<string, Package> };
    const narrower = Object.entries(packages)
      .filter(([, { engines: theirs }]) => !subset(engines.node, theirs?.node ?? '*'))
      .map(([path, { engines: theirs }]) => `${path}: ${theirs?.node}`);
    expect(narrower).toEqual([]);
  });

  test('has each Node that comes as a package, by exact version', () => {
    const packaged = Object.entries(optionalDependencies).filter(([name]) => name.startsWith('node-'));
    expect(packaged).not.toEqual([]);
    for (const [name, version] of packaged)
      expect([name, supports(engines.node, version)]).toEqual([name, true]);
  });
});
