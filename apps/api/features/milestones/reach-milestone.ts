import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { Milestone } from '#journey/model/milestone';
import type { JourneyView } from '#journey/view';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { JourneyClient } from '#temporal/clients/journey-client';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { AssignableStaff } from './assignable-staff.js';
import { AgeOfClient } from './age-of-client.js';
import { AssessorQualification } from './assessor-qualification.js';

/** A milestone, once for each request. */
@Injectable()
export class ReachMilestone {
  constructor(
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(AssessorQualification) private readonly onRecord: AssessorQualification,
    @Inject(AgeOfClient) private readonly age: AgeOfClient,
    @Inject(AssignableStaff) private readonly staff: AssignableStaff,
  ) {}

  /** The view after it. @throws Problem, and whatever `toProblem` knows */
  reach(
    journeyId: string,
    name: Milestone['name'],
    { by, data }: Command<unknown>,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    return this.asked.once(journeyId, request, async (sender) => {
      // The registry types every schema by its milestone; here, any of them may have made the data.
      const told = await this.onRecord.complete({ name, data } as Milestone, by);
      const milestone = await this.age.complete(told, journeyId);
      await this.staff.mustBe(milestone, journeyId);
      return this.tell.milestone({ journeyId, milestone, by, request: { id, hash }, ...sender });
    });
  }
}
