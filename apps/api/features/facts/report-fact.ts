import { Inject, Injectable, Optional } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Command } from '#contracts/http/acted';
import type { FactMessage } from '#contracts/journey-messages';
import type { Fact } from '#journey/model/fact';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { Once } from '#api/platform/idempotency/once';
import { Problem } from '#api/platform/problems/problem';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { latestTimeOf, mustBePossible } from './time-taken.js';

interface Reported {
  readonly after: number | null;
}

/** Reports a fact. No phase refuses it, and only Temporal has to be reachable for it. */
@Injectable()
export class ReportFact {
  constructor(
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(AfterClosingClient) private readonly afterClosing: AfterClosingClient,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(Once) private readonly once: Once,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
    @Optional() @Inject(Rehearsal) private readonly rehearsal: Rehearsal | null = null,
  ) {}

  /**
   * Resolves when the fact is durable, with the sequence after which its events come, so that a page knows what to wait for; null where the records cannot
   * say. @throws Problem, and whatever `toProblem` knows
   */
  async report(
    journeyId: string,
    name: Fact['name'],
    { by, data }: Command<unknown>,
    request: KnownRequest,
  ): Promise<Reported> {
    const { id, hash } = request;
    const fact = { name, data } as Fact;
    const latest = latestTimeOf(this.rehearsal);
    mustBePossible(fact, latest, null);
    const message = { journeyId, fact, by, request: { id, hash } };
    return this.once.during(request, async () => {
      const { is, after } = await this.seen(journeyId, request, (born) => mustBePossible(fact, latest, born));
      if (is === 'closed') await this.afterClosing.fact(message);
      else if (is === 'open') await this.told(message);
      return { after };
    });
  }

  /** Signals the journey. If it closes in this very moment, its workflow after closing gets the fact. */
  private async told(message: FactMessage): Promise<void> {
    try {
      await this.tell.fact(message);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const why = await this.availability.whyNotRunning(message.journeyId, error);
      if (!(why instanceof Problem) || why.code !== 'journey-closed') throw why;
      await this.afterClosing.fact(message);
    }
  }

  /**
   * Whether the fact was reported before, and whether the journey is closed. If PostgreSQL is unavailable, the fact is reported again: the journey takes it
   * in once.
   * @param check checks a new fact against the client's date of birth, where the records have it to hand
   */
  private async seen(
    journeyId: string,
    request: KnownRequest,
    check: (born: string) => void,
  ): Promise<Reported & { readonly is: 'known' | 'closed' | 'open' }> {
    try {
      const found = await this.answered.find(request);
      // The fact is on record already: whoever waits for an event after `lastSeq - 1` finds it at once.
      if (found && (await this.confirm.isAnswered(found)))
        return { is: 'known', after: Math.max(0, found.lastSeq - 1) };
      const { client, view } = await this.availability.mustExist(journeyId);
      if (!found) check(client.birthDate);
      return { is: view.phase === 'closed' ? 'closed' : 'open', after: view.seq };
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
    return { is: 'open', after: null };
  }
}
