import { Inject, Injectable } from '@nestjs/common';
import type { StaffMember } from '#access/staff-member';
import { StaffMembers } from '#records/access/staff-members';
import { KnownStaff } from './known-staff.js';
import { NoteStaff } from './note-staff.js';

/** Who works here: those of STAFF_FILE, and whoever has signed in. */
@Injectable()
export class StaffDirectory {
  constructor(
    @Inject(KnownStaff) private readonly known: KnownStaff,
    @Inject(StaffMembers) private readonly signedIn: StaffMembers,
    @Inject(NoteStaff) private readonly justSeen: NoteStaff,
  ) {}

  /** Null where nobody of that id is known. @throws DatabaseUnavailable */
  async of(staffId: string): Promise<StaffMember | null> {
    return this.known.of(staffId) ?? (await this.signedIn.of(staffId)) ?? this.justSeen.of(staffId);
  }

  /** In the order of their ids. @throws DatabaseUnavailable */
  async all(): Promise<StaffMember[]> {
    const members = new Map((await this.signedIn.all()).map((member) => [member.id, member]));
    for (const member of this.known.all()) members.set(member.id, member);
    return [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
