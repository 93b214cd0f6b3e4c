import { expect, test } from '@jest/globals';
import { toProblem } from '#api/platform/problems/to-problem';
import { KeyMissing } from '#temporal/codec/payload-fault';

const missing = new KeyMissing('key-of-last-year');

test.each([
  ['as it is', missing],
  ['inside another error', new Error('x', { cause: new Error('y', { cause: missing }) })],
])('a key that the API does not have, %s: to be tried again, and the key is not named', (_how, error) => {
  const problem = toProblem(error);
  expect([problem.status, problem.code, problem.extras.down]).toEqual([503, 'unavailable', ['keyring']]);
  expect(JSON.stringify(problem.document())).not.toContain('key-of-last-year');
});

test('an error whose causes go in a circle is a fault of ours', () => {
  const error = new Error('x');
  error.cause = error;
  expect(toProblem(error).status).toBe(500);
});
