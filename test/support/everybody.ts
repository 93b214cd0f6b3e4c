import { KnownStaff } from '#api/platform/staff/known-staff';
import { STAFF_ROLES } from '#access/person';
import type { StaffMember } from '#access/staff-member';

/** A directory that knows whomever a test names, in every role, at every site of its policy; and lists nobody. */
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
