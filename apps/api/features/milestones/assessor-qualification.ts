import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Milestone } from '#journey/model/milestone';
import { isQualifiedAssessor, RATED } from '#journey/rules/assessor';
import { localDate } from '#journey/time/local-time';
import { Assessors } from '#records/access/assessors';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** What a rule needs to know of the program beside what was sent, and what nobody may say of themselves. */
@Injectable()
export class AssessorQualification {
  constructor(
    @Inject(Assessors) private readonly assessors: Assessors,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** The milestone with it. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, by: Actor): Promise<Milestone> {
    if (!RATED.has(milestone.name)) return milestone;
    const { calendar } = await this.policies.current();
    const today = localDate(Date.now(), calendar);
    const qualified = isQualifiedAssessor(by, await this.assessors.of(by.id), today);
    return { ...milestone, data: { ...milestone.data, qualified } } as Milestone;
  }
}
