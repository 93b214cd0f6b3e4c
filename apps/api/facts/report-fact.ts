import { Inject, Injectable, Optional } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Acted } from '#contracts/http/acted';
import type { Fact } from '#journey/fact';
import { DatabaseUnavailable } from '#records/errors/database-unavailable';
import { JourneyStanding } from '../journeys/journey-standing.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { ConfirmAnswered } from '../recording/confirm-answered.js';
import { Answered } from '../requests/answered.js';
import { Rehearsal } from '../rehearsal/rehearsal.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { notInFuture } from './not-in-future.js';

/** A fact, which cannot be refused: only Temporal has to be there for it. */
@Injectable()
export class ReportFact {
  constructor(
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(Answered) private readonly answered: Answered,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(ConfirmAnswered) private readonly confirm: ConfirmAnswered,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
    @Optional() @Inject(Rehearsal) private readonly rehearsal: Rehearsal | null = null,
  ) {}

  /** Resolves when the fact is durable. @throws Problem, and whatever `problemOf` knows */
  async report(
    journeyId: string,
    name: Fact['name'],
    { by, data }: Acted<unknown>,
    request: KnownRequest,
  ): Promise<void> {
    const { id, hash } = request;
    const fact = { name, data } as Fact;
    // A journey in rehearsal is ahead of this machine's clock; it takes what is later than its own time as now.
    if (!this.rehearsal) notInFuture(fact, Date.now());
    return this.inFlight.during(request, async () => {
      if (await this.isKnown(journeyId, request)) return;
      try {
        await this.tell.fact({ journeyId, fact, by, request: { id, hash } });
      } catch (error) {
        throw error instanceof WorkflowNotFoundError
          ? await this.standing.whyNotRunning(journeyId, error)
          : error;
      }
    });
  }

  /** Whether it was reported before. Where the records cannot say, it is reported again: the journey takes it in once. */
  private async isKnown(journeyId: string, request: KnownRequest): Promise<boolean> {
    try {
      const found = await this.answered.find(request);
      if (found) return await this.confirm.isAnswered(found);
      await this.standing.mustBeOpen(journeyId);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
    return false;
  }
}
