import { describe, expect, test } from '@jest/globals';
import { atLeast, versionAfter } from '#stack/temporal/versions';

const said = 'temporal version 1.9.0 (Server 1.32.10, UI 2.54.1)';

describe('versions', () => {
  test('are found after a word', () => {
    expect(versionAfter('version', said)).toEqual([1, 9, 0]);
    expect(versionAfter('Server', said)).toEqual([1, 32, 10]);
    expect(versionAfter('Codec', said)).toBeUndefined();
  });

  test.each([
    ['1.32.0', true],
    ['1.32.10', true],
    ['1.32.11', false],
    ['1.4.99', true],
    ['1.33.0', false],
    ['2.0.0', false],
  ])('1.32.10 is at least %s: %s', (least, answer) => {
    expect(atLeast([1, 32, 10], least)).toBe(answer);
  });
});
