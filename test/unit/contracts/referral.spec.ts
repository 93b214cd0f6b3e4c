import { describe, expect, test } from '@jest/globals';
import { referralBody } from '#contracts/http/referral';

const CLIENT = {
  recordSystem: 'urn:clinic',
  recordNumber: 'MR-1',
  family: 'Becker',
  birthDate: '1990-04-12',
};

const faultsOf = (client: object): string[] =>
  (referralBody.safeParse({ client: { ...CLIENT, ...client }, entryKind: 'return' }).error?.issues ?? []).map(
    ({ path }) => path.join('.'),
  );

describe('a referral is told all that is wrong with its client at once', () => {
  test('a name is missing, beside fields that cannot be taken', () => {
    expect(faultsOf({ family: null, language: '"Klingon"', birthDate: '' })).toEqual([
      'client.birthDate',
      'client.language',
      'client.family',
    ]);
  });

  test('a name that is missing alone', () => expect(faultsOf({ family: null })).toEqual(['client.family']));

  test.each([[{}], [{ family: null, given: 'Ines' }]])('nothing is wrong with %j', (client) =>
    expect(faultsOf(client)).toEqual([]),
  );

  test.each([[null], ['Becker'], [undefined]])('a client that is %j is no client', (client) => {
    const { error } = referralBody.safeParse({ client, entryKind: 'return' });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['client']);
  });
});
