import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { MilestoneAnswer, SenderRecords } from '#contracts/journey-messages';
import type { JourneyView } from '#journey/view';
import { fromRefusal } from '../problems/from-refusal.js';
import type { Problem } from '../problems/problem.js';
import { ConfirmAnswered } from '../recording/confirm-answered.js';
import { RecordAnswers } from '../recording/record-answers.js';
import { Answered } from '../requests/answered.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { JourneyStanding } from './journey-standing.js';

/**
 * Something asked of a journey, once for each request. One look into the records, which also takes on to record what follows;
 * the Update; and the commit of what it decided.
 */
@Injectable()
export class AskJourney {
  constructor(
    @Inject(RecordAnswers) private readonly answers: RecordAnswers,
    @Inject(ConfirmAnswered) private readonly confirm: ConfirmAnswered,
    @Inject(Answered) private readonly answered: Answered,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
  ) {}

  /** The view after it. @throws Problem, and whatever `ask` throws and `problemOf` knows */
  once(
    journeyId: string,
    request: KnownRequest,
    ask: (sender: Required<SenderRecords>) => Promise<MilestoneAnswer>,
  ): Promise<JourneyView> {
    return this.inFlight.during(request, async () => {
      const owed = { requestId: request.id, journeyId };
      const { before, journey } = request.takenOn ?? (await this.answers.takeOn([owed]))[0]!;
      if (before) {
        this.answered.mustBeSame(before, request);
        if (await this.confirm.isAnswered(before)) return this.answered.viewAt(before);
      }
      const answer = await ask({ senderRecords: { after: journey?.seq ?? 0 } }).catch(
        async (error: Error) => {
          const why = await this.explained(error, journeyId);
          if (why !== error || fromRefusal(error)) this.answers.forget([owed]);
          throw why;
        },
      );
      await this.answers.record(owed, answer);
      return this.answered.viewOf(answer, request);
    });
  }

  /** A journey that is not there to answer, or that answers for a later one, is closed or never was. */
  private async explained(error: Error, journeyId: string): Promise<Error | Problem> {
    if (error instanceof WorkflowNotFoundError) return this.standing.whyNotRunning(journeyId, error);
    const refusal = fromRefusal(error);
    return refusal?.extras.ruleId === 'R-RETURN' ? this.standing.otherwise(journeyId, refusal) : error;
  }
}
