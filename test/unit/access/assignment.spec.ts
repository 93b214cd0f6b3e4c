import { describe, expect, test } from '@jest/globals';
import { assignmentRefused } from '#access/assignment';
import type { StaffMember } from '#access/staff-member';

const member = (some: Partial<StaffMember> = {}): StaffMember => ({
  ...{ id: 'clinician-7', name: null, roles: ['clinician'], sites: ['north'], active: true },
  ...some,
});

describe('R-CARE-TEAM: a journey at north', () => {
  test('goes to a clinician who works there', () => {
    expect(assignmentRefused(member(), 'clinician', 'north')).toBeNull();
    expect(assignmentRefused(member({ sites: ['main', 'north'] }), 'clinician', 'north')).toBeNull();
  });

  test('goes to nobody in a role that they do not have', () => {
    expect(assignmentRefused(member(), 'coordinator', 'north')).toMatchObject({
      rule: { id: 'R-CARE-TEAM' },
      detail: 'staffId: who has that staff id is no coordinator.',
    });
  });

  test('goes to nobody who is not there, has left or works elsewhere, and who it is is not told', () => {
    const refusals = [
      null,
      member({ active: false }),
      member({ sites: ['main'] }),
      member({ sites: [] }),
    ].map((one) => assignmentRefused(one, 'clinician', 'north'));
    expect(refusals[0]).toMatchObject({
      rule: { id: 'R-CARE-TEAM' },
      detail: 'staffId: nobody of that staff id works at the site of this journey.',
      needed: ['staffId of somebody in GET /v1/staff?role=clinician&site=north who is active'],
    });
    for (const other of refusals) expect(other).toEqual(refusals[0]);
  });
});
