import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/actor';
import type { Milestone } from '#journey/milestone';
import { isQualifiedAssessor } from '#journey/rules/assessor';
import { localDate } from '#journey/time/local-time';
import { Assessors } from '#records/assessors';
import { ProgramPolicy } from '../program-policy.js';

/** What a rule needs to know of the program beside what was sent, and what nobody may say of themselves. */
@Injectable()
export class WithWhatIsOnRecord {
  constructor(
    @Inject(Assessors) private readonly assessors: Assessors,
    @Inject(ProgramPolicy) private readonly program: ProgramPolicy,
  ) {}

  /** The milestone with it. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, by: Actor): Promise<Milestone> {
    if (milestone.name !== 'recordAssessment') return milestone;
    const today = localDate(Date.now(), this.program.policy.calendar);
    const qualified = isQualifiedAssessor(by, await this.assessors.of(by.id), today);
    return { ...milestone, data: { ...milestone.data, qualified } };
  }
}
