import { KnownStaff } from '#api/platform/staff/known-staff';
import { STAFF_ROLES } from '#access/person';
import type { StaffMember } from '#access/staff-member';

/** A staff directory that knows every id that a test names, with every role at every site of its policy. It lists nobody. */
export class Everybody extends KnownStaff {
  constructor(private readonly sites: readonly string[]) {
    super();
  }

  of(id: string): StaffMember {
    return { id, name: null, roles: STAFF_ROLES, sites: this.sites, active: true };
  }

  all(): readonly StaffMember[] {
    return [];
  }
}
