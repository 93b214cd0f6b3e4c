import { Inject, Injectable } from '@nestjs/common';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import { ageAt, ASK_FOR_AGE } from '#journey/rules/age';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** R-MINOR: adds the client's age of today to the milestones whose rules ask for it. The birth date itself is not sent to the journey (ADR 44). */
@Injectable()
export class AgeOfClient {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** The milestone with the age, by the policy that the journey is under. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, journeyId: string): Promise<Milestone> {
    if (!(ASK_FOR_AGE as readonly MilestoneName[]).includes(milestone.name)) return milestone;
    const journey = await this.journeys.one(journeyId);
    // A journey that is not on record yet was opened a moment ago: its referral says the age.
    if (!journey) return milestone;
    const policy = await this.policies.under(journey.view.policyVersion);
    const age = ageAt(journey.client.birthDate, Date.now(), policy);
    return age ? ({ ...milestone, data: { ...milestone.data, age } } as Milestone) : milestone;
  }
}
