import { Inject, Injectable } from '@nestjs/common';
import { assignmentRefused } from '#access/assignment';
import { siteOf } from '#access/sites';
import type { Milestone } from '#journey/model/milestone';
import { Relations } from '#records/access/relations';
import { ProgramSites } from '#api/platform/access/program-sites';
import { refused } from '#api/platform/problems/from-refusal';
import { StaffDirectory } from '#api/platform/staff/staff-directory';

/** R-CARE-TEAM: a journey is given to somebody who exists, has the role, and works at its site. */
@Injectable()
export class AssignableStaff {
  constructor(
    @Inject(StaffDirectory) private readonly directory: StaffDirectory,
    @Inject(Relations) private readonly relations: Relations,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /** @throws Problem `refused`; DatabaseUnavailable */
  async mustBe(milestone: Milestone, journeyId: string): Promise<void> {
    if (milestone.name !== 'assignCareTeam' || milestone.data.staffId === null) return;
    const { role, staffId } = milestone.data;
    const [member, sites, [journey]] = await Promise.all([
      this.directory.of(staffId),
      this.sites.now(),
      this.relations.toJourneys([journeyId], staffId, null),
    ]);
    // Nothing is checked here for a journey that is not on record yet: the journey itself answers.
    const refusal = journey && assignmentRefused(member, role, siteOf(journey.track, sites));
    if (refusal) throw refused(refusal);
  }
}
