import { expect, test } from '@jest/globals';
import { STAFF_ROLES } from '#access/person';
import { DEMO_PEOPLE, demoPerson } from '#demo-identity/people';

test('each demo person has one place, but who leads both sites, and ids that may stand in a log', () => {
  for (const { id, roles, sites } of DEMO_PEOPLE) {
    expect(id).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
    // The right to decode is nobody's place: it comes beside one.
    expect(roles.filter((role) => role !== 'decoder')).toHaveLength(1);
    const leads = roles.some((role) => role === 'supervisor' || role === 'director');
    expect(sites).toEqual(leads ? ['main', 'riverside'] : [expect.stringMatching(/^(main|riverside)$/)]);
  }
  expect(new Set(DEMO_PEOPLE.map(({ id }) => id)).size).toBe(DEMO_PEOPLE.length);
});

test('a role means the first who has it', () => {
  for (const role of STAFF_ROLES)
    expect(demoPerson(role)?.id).toBe(role === 'decoder' ? 'operator-2' : `${role}-1`);
  expect(demoPerson('clinician-2')?.id).toBe('clinician-2');
  for (const nobody of ['', 'system', 'Clinician', '__proto__']) expect(demoPerson(nobody)).toBeUndefined();
});
