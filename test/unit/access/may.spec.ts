import { describe, expect, test } from '@jest/globals';
import { rolesThatMight } from '#access/ability';
import type { Action, Subject } from '#access/access-rule';
import { initialsOf } from '#access/initials';
import { ALL_THAT_MAY_BE, mayOf } from '#access/may';
import { STAFF_ROLES, type StaffRole } from '#access/person';

const person = (...roles: StaffRole[]) => ({ id: 'p-1', roles, sites: ['main'] });

describe('what somebody may', () => {
  test.each(STAFF_ROLES)('is what the rules might let a %s, and nothing else', (role) => {
    const may: readonly string[] = mayOf(person(role));
    const might = ALL_THAT_MAY_BE.filter((one) => {
      const [action, subject] = one.split(' ') as [Action, Subject];
      return rolesThatMight(person(role), action, subject).length > 0;
    });
    expect(might.length).toBeGreaterThan(0);
    expect([...may].sort()).toEqual([...might].sort());
  });

  test('is of all the roles together, each once', () => {
    const both = mayOf(person('coordinator', 'auditor'));
    expect([...both].sort()).toEqual(
      [...new Set([...mayOf(person('coordinator')), ...mayOf(person('auditor'))])].sort(),
    );
  });

  test('is nothing without a role', () => expect(mayOf(person())).toEqual([]));
});

describe('initials', () => {
  test.each([
    ['Robin Clinician', 'RC'],
    ['Ana María de la Cruz', 'AC'],
    ['Óscar', 'Ó'],
    ['  dana   (they)  director ', 'DD'],
    ['Sam -', 'S'],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name, 'staff-1')).toBe(initials));

  test('of who has no name are of the staff id', () => expect(initialsOf(null, 'clinician-1')).toBe('C'));
});
