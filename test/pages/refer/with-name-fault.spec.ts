import { describe, expect, test } from '@jest/globals';
import { referralBody } from '#contracts/http/referral';
import { withNameFault } from '../../../apps/web/refer/with-name-fault.js';

const NO_NAME = { field: 'client.family', detail: 'family or given must be given: one name is a name' };
const LANGUAGE = { field: 'client.language', detail: 'must be a language tag, like es or en-US' };

describe('a missing name is told with all else that is missing', () => {
  test('it comes first, as its field does', () =>
    expect(withNameFault([LANGUAGE], { family: null, given: null })).toEqual([NO_NAME, LANGUAGE]));

  test.each([
    ['there is a name', [LANGUAGE], { family: null, given: 'Ines' }],
    ['the API says so itself', [NO_NAME], { family: null, given: null }],
    ['nothing is wrong that it has told', [], { family: null, given: null }],
  ])('not where %s', (_, faults, client) => expect(withNameFault(faults, client)).toEqual(faults));

  test('as the API says it', () => {
    const client = { recordSystem: 'urn:clinic', recordNumber: 'MR-1', birthDate: '1990-04-12' };
    const { issues } = referralBody.safeParse({ client, entryKind: 'return' }).error!;
    expect(issues.map(({ path, message }) => ({ field: path.join('.'), detail: message }))).toEqual([
      NO_NAME,
    ]);
  });
});
