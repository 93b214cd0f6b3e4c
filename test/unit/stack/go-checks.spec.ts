import { expect, test } from '@jest/globals';
import { whyUnchecked } from '#stack/temporal/go-checks';

const STANDARD = { GOSUMDB: 'sum.golang.org', GONOSUMDB: '' };

test.each([
  [STANDARD, null],
  [{ ...STANDARD, GOSUMDB: 'sum.golang.google.cn' }, null],
  [{ ...STANDARD, GOSUMDB: 'off' }, /nothing that it downloads.*GOSUMDB=off/],
  [{ ...STANDARD, GONOSUMDB: '*.clinic.example' }, /modules of \*\.clinic\.example/],
])('of a build under %j what is not checked is said', (checks, said) => {
  const why = whyUnchecked(checks);
  if (said === null) expect(why).toBeNull();
  else expect(why).toMatch(said);
});
