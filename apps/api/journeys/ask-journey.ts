import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import type { JourneyView } from '#journey/view';
import { fromRefusal } from '../problems/from-refusal.js';
import { Answered } from '../requests/answered.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { JourneyStanding } from './journey-standing.js';

/** Something asked of a journey, once for each request: one Update, and at most one look into the records before it. */
@Injectable()
export class AskJourney {
  constructor(
    @Inject(Answered) private readonly answered: Answered,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
  ) {}

  /** The view after it. @throws Problem, and whatever `ask` throws and `problemOf` knows */
  once(journeyId: string, request: KnownRequest, ask: () => Promise<MilestoneAnswer>): Promise<JourneyView> {
    return this.inFlight.during(request, async () => {
      const before = await this.answered.before(request);
      if (before) return before;
      try {
        return await this.answered.viewOf(await ask(), request);
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
