import type { StaffMember } from '#access/staff-member';

/** Who is known before they have signed in: those of STAFF_FILE. Of whoever is here, what is said here holds. */
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
