import { expect, test } from '@jest/globals';
import { LIMITS, NO_LIMITS } from '#api/platform/hardening/limits';
import { hardeningOf } from '#api/platform/hardening/settings';
import { readApiSettings } from '#settings/processes/api';
import { OF_API } from '../../support/process-variables.js';

const read = (variables: NodeJS.ProcessEnv) => readApiSettings({ ...OF_API, ...variables });

test('limits have defaults, 0 takes one away, and an empty value is no value', () => {
  expect(hardeningOf(read({}))).toEqual({ limits: LIMITS });
  expect(hardeningOf(read({ RATE_LIMIT_PER_PERSON: '', RATE_LIMIT_PER_ADDRESS: '0' })).limits).toEqual({
    ...LIMITS,
    perAddress: 0,
  });
  expect(hardeningOf(read({ RATE_LIMIT_FAILED_SIGN_INS: '5' }), NO_LIMITS).limits).toEqual({
    ...NO_LIMITS,
    failedSignIns: 5,
  });
});

test.each(['-1', '1.5', 'many', '10000000'])('a limit of %s is refused by its name', (value) => {
  for (const name of ['RATE_LIMIT_PER_PERSON', 'RATE_LIMIT_PER_ADDRESS', 'RATE_LIMIT_FAILED_SIGN_INS'])
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}: `));
});

test('proxies are trusted by their addresses, and never all of them', () => {
  expect(hardeningOf(read({})).trustProxy).toBeUndefined();
  expect(hardeningOf(read({ TRUST_PROXY: '10.0.0.7, 10.1.0.0/16,fd00::/8' })).trustProxy).toEqual([
    '10.0.0.7',
    '10.1.0.0/16',
    'fd00::/8',
  ]);
  for (const TRUST_PROXY of ['true', '1', 'proxy.example', '10.0.0.7,'])
    expect(() => read({ TRUST_PROXY })).toThrow(/^TRUST_PROXY: must be addresses/);
});
