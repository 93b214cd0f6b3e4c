import type { StaffMember } from '#access/staff-member';

/** The staff who are known before they have signed in: those of STAFF_FILE. What is said here of somebody counts before what their sign-in said. */
export abstract class KnownStaff {
  abstract of(staffId: string): StaffMember | null;
  abstract all(): readonly StaffMember[];
}

/** Those of a list. */
export class ListedStaff extends KnownStaff {
  private readonly byId: ReadonlyMap<string, StaffMember>;

  constructor(members: readonly StaffMember[]) {
    super();
    this.byId = new Map(members.map((member) => [member.id, member]));
  }

  of(staffId: string): StaffMember | null {
    return this.byId.get(staffId) ?? null;
  }

  all(): readonly StaffMember[] {
    return [...this.byId.values()];
  }
}
