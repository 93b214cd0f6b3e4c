import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Milestone } from '#journey/model/milestone';
import { AgeOfClient } from './age-of-client.js';
import { AssessorQualification } from './assessor-qualification.js';
import { AssignableStaff } from './assignable-staff.js';
import { ClosedDays } from './closed-days.js';
import { GroupsOfTrack } from './groups-of-track.js';
import { SummaryFromRecord } from './summary-from-record.js';

/** Adds to a milestone what is known here and no journey knows. It does so both when the milestone is sent and when it is only tried (a dry run). */
@Injectable()
export class CompleteMilestone {
  constructor(
    @Inject(AssessorQualification) private readonly onRecord: AssessorQualification,
    @Inject(AgeOfClient) private readonly age: AgeOfClient,
    @Inject(SummaryFromRecord) private readonly summary: SummaryFromRecord,
    @Inject(ClosedDays) private readonly closed: ClosedDays,
    @Inject(GroupsOfTrack) private readonly groups: GroupsOfTrack,
    @Inject(AssignableStaff) private readonly staff: AssignableStaff,
  ) {}

  /** @throws Problem `refused` where it names somebody to whom the journey may not be given; DatabaseUnavailable */
  async of(asked: Milestone, by: Actor, journeyId: string): Promise<Milestone> {
    const told = await this.onRecord.complete(asked, by, journeyId);
    const aged = await this.age.complete(told, journeyId);
    const grouped = await this.groups.complete(aged, journeyId);
    const known = await this.closed.complete(grouped, journeyId);
    const milestone = await this.summary.complete(known, journeyId);
    await this.staff.mustBe(milestone, journeyId);
    return milestone;
  }
}
