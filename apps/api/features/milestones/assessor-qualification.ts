import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Milestone } from '#journey/model/milestone';
import type { Calendar } from '#journey/model/policy';
import { type AssessorTraining, isQualifiedAssessor, RATED } from '#journey/rules/assessor';
import { localDate } from '#journey/time/local-time';
import { Assessors } from '#records/access/assessors';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';

/** Adds to a milestone whether its sender is qualified to assess. A rule needs to know this, and nobody may say it of themselves. */
@Injectable()
export class AssessorQualification {
  constructor(
    @Inject(Assessors) private readonly assessors: Assessors,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
  ) {}

  /** The milestone, with `qualified` in its data if it is one of `RATED`. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, by: Actor, journeyId: string): Promise<Milestone> {
    if (!RATED.has(milestone.name)) return milestone;
    const track = (await this.journeys.one(journeyId))?.view.track ?? null;
    const { calendar } = await this.here.ofTrack(track);
    const qualified = this.isQualified(by, await this.training(by.id), Date.now(), calendar);
    return { ...milestone, data: { ...milestone.data, qualified } } as Milestone;
  }

  /** The training to assess that is on record for somebody; null if there is none. @throws DatabaseUnavailable */
  training(staffId: string): Promise<AssessorTraining | null> {
    return this.assessors.of(staffId);
  }

  /** @param at ms since epoch */
  isQualified(by: Actor, training: AssessorTraining | null, at: number, calendar: Calendar): boolean {
    return isQualifiedAssessor(by, training, localDate(at, calendar));
  }
}
