import { Inject, Injectable, Optional } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Command } from '#contracts/http/acted';
import type { Fact } from '#journey/model/fact';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { latestTimeOf, mustBePossible } from './time-taken.js';

/** A fact, which cannot be refused: only Temporal has to be there for it. */
@Injectable()
export class ReportFact {
  constructor(
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(Once) private readonly once: Once,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
    @Optional() @Inject(Rehearsal) private readonly rehearsal: Rehearsal | null = null,
  ) {}

  /** Resolves when the fact is durable. @throws Problem, and whatever `toProblem` knows */
  async report(
    journeyId: string,
    name: Fact['name'],
    { by, data }: Command<unknown>,
    request: KnownRequest,
  ): Promise<void> {
    const { id, hash } = request;
    const fact = { name, data } as Fact;
    const latest = latestTimeOf(this.rehearsal);
    mustBePossible(fact, latest, null);
    return this.once.during(request, async () => {
      if (await this.isKnown(journeyId, request, (born) => mustBePossible(fact, latest, born))) return;
      try {
        await this.tell.fact({ journeyId, fact, by, request: { id, hash } });
      } catch (error) {
        throw error instanceof WorkflowNotFoundError
          ? await this.availability.whyNotRunning(journeyId, error)
          : error;
      }
    });
  }

  /**
   * Whether it was reported before. Where the records cannot say, it is reported again: the journey takes it in once.
   * @param check what is new against the client's date of birth, where the records have it to hand
   */
  private async isKnown(
    journeyId: string,
    request: KnownRequest,
    check: (born: string) => void,
  ): Promise<boolean> {
    try {
      const found = await this.answered.find(request);
      if (found) return await this.confirm.isAnswered(found);
      check((await this.availability.mustBeOpen(journeyId)).client.birthDate);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
    return false;
  }
}
