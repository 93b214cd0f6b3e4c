import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Acted } from '#contracts/http/acted';
import type { Milestone } from '#journey/milestone';
import type { JourneyView } from '#journey/view';
import { JourneyStanding } from '../journeys/journey-standing.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { fromRefusal } from '../problems/from-refusal.js';
import { Answered } from '../requests/answered.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { WithWhatIsOnRecord } from './with-what-is-on-record.js';

/** A milestone, once for each request: one Update, and at most one look into the records before it. */
@Injectable()
export class ReachMilestone {
  constructor(
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(Answered) private readonly answered: Answered,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
    @Inject(WithWhatIsOnRecord) private readonly onRecord: WithWhatIsOnRecord,
  ) {}

  /** The view after it. @throws Problem, and whatever `problemOf` knows */
  reach(
    journeyId: string,
    name: Milestone['name'],
    { by, data }: Acted<unknown>,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    // The registry types every schema by its milestone; here, any of them may have made the data.
    const asked = { name, data } as Milestone;
    return this.inFlight.during(request, async () => {
      const before = await this.answered.before(request);
      if (before) return before;
      const milestone = await this.onRecord.complete(asked, by);
      try {
        const answer = await this.tell.milestone({ journeyId, milestone, by, request: { id, hash } });
        return await this.answered.viewOf(answer, request);
      } catch (error) {
        throw await this.explained(error as Error, journeyId);
      }
    });
  }

  /** A journey that is not there to answer, or that answers for a later one, is closed or never was. */
  private async explained(error: Error, journeyId: string): Promise<Error> {
    if (error instanceof WorkflowNotFoundError) return this.standing.whyNotRunning(journeyId, error);
    const refusal = fromRefusal(error);
    return refusal?.extras.ruleId === 'R-RETURN' ? this.standing.otherwise(journeyId, refusal) : error;
  }
}
