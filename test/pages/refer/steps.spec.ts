import { describe, expect, test } from '@jest/globals';
import { after, before, stepOf, STEPS } from '../../../apps/web/refer/steps.js';

describe('the steps of a referral', () => {
  test('follow one another, and end where it is sent', () => {
    expect(STEPS.map(after)).toEqual(['why', 'check', 'check']);
    expect(STEPS.map(before)).toEqual([null, 'who', 'why']);
  });

  test.each([
    ['client.birthDate', 'who'],
    ['client', 'who'],
    ['client.identifiers[0].value', 'who'],
    ['entryKind', 'why'],
    ['clientele', 'why'],
    ['reason', 'why'],
  ])('%s is asked for in the step %s', (field, step) => expect(stepOf(field)).toBe(step));
});
