import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { EVERY_PAGE } from '../support/pages/every-page.js';

const FOLDER = join(projectRoot, 'apps/web/routes');
const ROUTES = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');
/** These lead on to another page, and show none of their own. */
const LEADING_ON = ['/', '/signed-in', '/waitlist'];
const SOMEWHERE = {
  becker: 'x',
  chavez: 'x',
  late: 'x',
  monday: 'x',
  session: 'x',
  policy: 'x',
  consent: 'x',
  merge: 'x',
};

/** Every address of the pages as the routes have it: `/journeys/$journeyId/plan`. */
const addresses = (): string[] => {
  const routes = new Map(
    [
      ...ROUTES.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']*)'/g),
    ].map(([, name, parent, path]) => [name!, { parent: parent!, path: path! }]),
  );
  const whole = (name: string): string => {
    const route = routes.get(name);
    return route ? `${whole(route.parent)}/${route.path}`.replaceAll(/\/+/g, '/') : '';
  };
  return [...routes.keys()].map((name) => whole(name).replace(/(.)\/$/, '$1'));
};

test('every address of the pages is a row that is looked at', () => {
  const all = addresses();
  expect(all).toContain('/journeys/$journeyId/plan');
  const rows = EVERY_PAGE.map(({ path }) => path(SOMEWHERE).replace(/\?.*$/, ''));
  const isLookedAt = (address: string): boolean => {
    const pattern = new RegExp(`^${address.replaceAll(/\$\w+/g, '[^/]+')}$`);
    return rows.some((row) => pattern.test(row));
  };
  expect(all.filter((address) => !LEADING_ON.includes(address) && !isLookedAt(address))).toEqual([]);
});

test('no two rows have the same name, which their pictures are called by', () => {
  const names = EVERY_PAGE.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
