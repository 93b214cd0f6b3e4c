import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { refusedOf } from '../../../apps/web/words/refused-of.js';

/** What the steps of treatment are refused for, as they say it. */
const SAID = [
  ...readFileSync(join(projectRoot, 'libs/journey/milestones/treatment.ts'), 'utf8').matchAll(
    /refuse\(\s*'R-[\w-]+',\s*(['`])(.+?)\1/g,
  ),
].map(([, , said]) => said!.replace(/\$\{treatment\.tier\}/, 'T1').replace(/\$\{days\}/, '30'));

test('a refused step of treatment says in words what stands against it', () => {
  expect(SAID.length).toBeGreaterThan(5);
  expect(SAID.filter((said) => refusedOf(said) === null)).toEqual([]);
});
