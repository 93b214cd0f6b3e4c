import type { StaffMember } from '#access/staff-member';
import type { Calendar } from '#journey/model/policy';
import { staffOnCall, type Rota } from '#notifications/on-call';

/** The staff who are known before they have signed in: those of STAFF_FILE. What is said here of somebody counts before what their sign-in said. */
export abstract class KnownStaff {
  abstract of(staffId: string): StaffMember | null;
  abstract all(): readonly StaffMember[];

  /** Staff ids of the clinicians on call at an instant (ms since epoch); null where nobody has said who is. */
  onCall(_: number, __: Calendar): ReadonlySet<string> | null {
    return null;
  }
}

/** Those of a list, and who of them is on call by a rota. */
export class ListedStaff extends KnownStaff {
  private readonly byId: ReadonlyMap<string, StaffMember>;

  constructor(
    members: readonly StaffMember[],
    private readonly rota: Rota = [],
  ) {
    super();
    this.byId = new Map(members.map((member) => [member.id, member]));
  }

  of(staffId: string): StaffMember | null {
    return this.byId.get(staffId) ?? null;
  }

  all(): readonly StaffMember[] {
    return [...this.byId.values()];
  }

  override onCall(at: number, calendar: Calendar): ReadonlySet<string> | null {
    return staffOnCall(this.rota, at, calendar);
  }
}
