import { describe, expect, test } from '@jest/globals';
import { isNamed } from '../../../apps/web/find/is-named.js';

describe('whether what is typed names a page or a milestone', () => {
  test.each([
    ['Review the plan', 'rev', true],
    ['Review the plan', 'plan rev', true],
    ['Review the plan', 'REV PL', true],
    ['Review the plan', 'view', false],
    ['Review the plan', 'review a', false],
    ['Revisión del plan', 'revision', true],
    ['Record what was told', 'récord', true],
    ['Step down', '', false],
    ['Step down', '–', false],
    ['Use the C-SSRS', 'ssrs', true],
  ])('%s: %s', (name, typed, expected) => {
    expect(isNamed(name, typed)).toBe(expected);
  });
});
