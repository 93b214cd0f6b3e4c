import type { Person } from '#access/person';
import type { StaffMember } from '#access/staff-member';
import type { StaffMembers } from '#records/access/staff-members';

/** After so many ms it is written again that somebody was seen. */
const FRESH_MS = 3_600_000;

/**
 * Notes everybody for whom the identity provider vouches, with name, roles and sites: the directory is what it said last. Nobody's request waits for this,
 * and none fails by it; what could not be written is written with the person's next request.
 */
export class NoteStaff {
  private readonly noted = new Map<
    string,
    { readonly person: Person; readonly as: string; readonly at: number }
  >();

  constructor(
    private readonly members: Pick<StaffMembers, 'note'>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  note(person: Person): void {
    const { id, name, roles, sites } = person;
    const before = this.noted.get(id);
    // A token without a name counts as the same as an earlier one that has it.
    const as = JSON.stringify([roles, sites]) + (name === undefined ? '' : `\n${name}`);
    const isSame =
      before !== undefined && (before.as === as || (name === undefined && before.as.startsWith(`${as}\n`)));
    if (isSame && performance.now() - before.at < FRESH_MS) return;
    const now = { person, as, at: performance.now() };
    this.noted.set(id, now);
    this.members.note(person).catch((error: unknown) => {
      if (this.noted.get(id) === now) this.noted.delete(id);
      this.onFailure(error);
    });
  }

  /** Somebody whom this process has seen within the hour: their row may still be on its way into the records. */
  of(staffId: string): StaffMember | null {
    const seen = this.noted.get(staffId);
    if (!seen || performance.now() - seen.at >= FRESH_MS) return null;
    const { id, name = null, roles, sites } = seen.person;
    return { id, name, roles, sites, active: true };
  }
}
