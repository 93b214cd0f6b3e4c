import { expect, test } from '@jest/globals';
import { hostname } from 'node:os';
import { identityOf, parseIdentity } from '#temporal/worker-identity';

test.each([null, '4a6e085b22705d6f'])(
  'what a worker calls itself says where it runs and which build it is: %s',
  (version) => {
    expect(parseIdentity(identityOf(version))).toEqual({ host: hostname(), version });
  },
);

test.each(['', 'temporal-cli:somebody@desk', '12@'])('a name that is not of this program: "%s"', (name) => {
  expect(parseIdentity(name)).toEqual({ host: '', version: null });
});
