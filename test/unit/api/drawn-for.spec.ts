import { describe, expect, test } from '@jest/globals';
import { isOfAnother } from '#api/platform/sign-in/drawn-for';

const PERSON = { id: 'clinician-1' };
const of = (method: string, whose?: string): boolean =>
  isOfAnother({ method, headers: whose === undefined ? {} : { 'iop-drawn-for': whose } }, PERSON);

describe.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s', (method) => {
  test.each([
    ['clinician-1', false],
    ['clinician-2', true],
    ['Clinician-1', true],
    ['clinician-1, clinician-1', true],
    ['', true],
  ])('of a page that is drawn for "%s": %s', (whose, another) => {
    expect(of(method, whose)).toBe(another);
  });
});

test.each([
  ['GET', false],
  ['HEAD', false],
  ['POST', true],
  ['PUT', true],
  ['PATCH', true],
  ['DELETE', true],
])('%s of what does not say whose it is: %s', (method, another) => {
  expect(of(method)).toBe(another);
});
