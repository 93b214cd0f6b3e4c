import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { MilestoneAnswer, SenderRecords } from '#contracts/journey-messages';
import { isForAnotherJourney } from '#journey/model/decision';
import type { JourneyView } from '#journey/view';
import type { RecordedRequest } from '#records/journeys/owed-recordings';
import { refusalIn, refused } from '../problems/from-refusal.js';
import { ConfirmPriorAnswer } from '../recording/confirm-prior-answer.js';
import { nothingFollows } from '../recording/nothing-follows.js';
import { DeferredRecordings } from '../recording/deferred-recordings.js';
import { PriorAnswers } from '../idempotency/prior-answers.js';
import { Once } from '../idempotency/once.js';
import type { KnownRequest } from '../idempotency/request-ref.js';
import { JourneyAvailability } from './journey-availability.js';

/**
 * Sends an Update to a journey, once for each request: one look into the records, which also notes that a recording is owed; the Update; and the commit of
 * what the journey decided.
 */
@Injectable()
export class AskJourney {
  constructor(
    @Inject(DeferredRecordings) private readonly answers: DeferredRecordings,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(Once) private readonly requests: Once,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
  ) {}

  /**
   * The view after it. @throws Problem, and whatever `ask` throws and `toProblem` knows
   * @param ask is told whether the journey has closed, as the records know it
   */
  once(
    journeyId: string,
    request: KnownRequest,
    ask: (sender: Required<SenderRecords>, closed: boolean) => Promise<MilestoneAnswer>,
  ): Promise<JourneyView> {
    if (request.takenOn) request.takenOn.handled = true;
    return this.requests.during(request, async () => {
      const owed = { requestId: request.id, journeyId };
      const { before, journey, fresh } = request.takenOn ?? (await this.answers.takeOn([owed]))[0]!;
      const answered = before && (await this.answeredBefore(before, request));
      if (answered) return answered;
      try {
        const sender = { senderRecords: { after: journey?.seq ?? 0 } };
        const answer = await ask(sender, journey?.closed ?? false);
        await this.answers.record(owed, answer);
        return this.answered.viewOf(answer, request);
      } catch (error) {
        const why = await this.explained(error as Error, journeyId, request);
        if (!(why instanceof Error)) return why;
        // Only what this request made owed is forgotten. What was owed before is settled by whoever owes it.
        if (fresh && nothingFollows(why)) this.answers.forget([owed]);
        throw why;
      }
    });
  }

  private async answeredBefore(before: RecordedRequest, request: KnownRequest): Promise<JourneyView | null> {
    this.answered.mustBeSame(before, request);
    return (await this.confirm.isAnswered(before)) ? this.answered.viewAt(before) : null;
  }

  /**
   * Explains why the journey did not answer. One whose workflow does not run, or answers for a later journey, is closed or never was. This very request may
   * have closed it, sent by somebody else at the same moment: then it has its answer.
   */
  private async explained(
    error: Error,
    journeyId: string,
    request: KnownRequest,
  ): Promise<Error | JourneyView> {
    if (error instanceof WorkflowNotFoundError) {
      const before = await this.answered.find(request);
      const answered = before && (await this.answeredBefore(before, request));
      return answered ?? this.availability.whyNotRunning(journeyId, error);
    }
    const refusal = refusalIn(error);
    return refusal && isForAnotherJourney(refusal)
      ? this.availability.otherwise(journeyId, refused(refusal, error))
      : error;
  }
}
