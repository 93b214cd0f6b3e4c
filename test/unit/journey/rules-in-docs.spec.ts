import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RULES } from '#journey/model/rule';

const document = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

test.each(Object.keys(RULES))('docs/rules.md has an entry for %s', (id) => {
  expect(document).toContain(`**${id}** ·`);
});
