import { describe, expect, test } from '@jest/globals';
import { personOfClaims } from '#identity/person-of-claims';
import { TokenRefused } from '#identity/token-refused';

const names = { staffId: 'sub', roles: 'roles', sites: 'sites' };
const claims = { sub: 'staff-1', roles: ['clinician'], sites: ['main'] };

test('the person whom the claims name, in the order of the roles', () => {
  const sent = { ...claims, roles: ['supervisor', 'coordinator'], sites: ['north', 'main', 'north'] };
  expect(personOfClaims(sent, names)).toEqual({
    id: 'staff-1',
    roles: ['coordinator', 'supervisor'],
    sites: ['north', 'main'],
  });
});

test.each([
  ['of its own name, with dots', 'https://iop.example/roles', { 'https://iop.example/roles': ['clinician'] }],
  ['inside others', 'realm_access.roles', { realm_access: { roles: ['clinician', 'offline_access'] } }],
  ['of words with blanks between', 'groups', { groups: 'everybody clinician' }],
])('roles in a claim %s', (_, roles, more) => {
  expect(personOfClaims({ sub: 'staff-1', ...more }, { ...names, roles }).roles).toEqual(['clinician']);
});

test.each([
  ['none', undefined],
  ['a number', 5],
  ['of a role that is not a person’s', ['system', 'onCall', 'admin']],
  ['an object', { clinician: true }],
  ['words of which none is a whole role', 'clinicians'],
  ['no texts', [7, null, ['clinician']]],
])('roles that are %s are none', (_, roles) => {
  expect(personOfClaims({ ...claims, roles }, names).roles).toEqual([]);
});

test.each(['system', 'System', 'SYSTEM'])(
  'nobody is called %s: what the program does is done in that name',
  (sub) => {
    expect(() => personOfClaims({ ...claims, sub }, names)).toThrow(TokenRefused);
  },
);

test('whoever says no site works at none', () => {
  expect(personOfClaims({ sub: 'staff-1', roles: ['director'] }, names).sites).toEqual([]);
  expect(personOfClaims({ ...claims, sites: ['<b>', 'a b', ''] }, names).sites).toEqual([]);
});

describe('a staff id', () => {
  test.each([undefined, 7, '', 'somebody@clinic.example', 'Jane Doe', 'x'.repeat(65), 'a/b', 'a\n'])(
    'is not %j: an address or a name would stand in every event',
    (sub) => {
      expect(() => personOfClaims({ ...claims, sub }, names)).toThrow(TokenRefused);
      expect(() => personOfClaims({ ...claims, sub }, names)).toThrow(
        /^Its claim "sub" is not a staff id\.$/,
      );
    },
  );

  test('is not inherited by every object', () => {
    expect(() => personOfClaims({}, { ...names, staffId: 'constructor.name' })).toThrow(TokenRefused);
  });
});
