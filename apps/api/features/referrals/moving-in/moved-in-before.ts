import { Inject, Injectable } from '@nestjs/common';
import { parseJourneyId } from '#contracts/journey-id';
import type { Policy } from '#journey/model/policy';
import { ReadEvents } from '#records/journeys/read-events';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';

/** A line that was taken before: how it was judged then. Judged the same way again, it is answered as it was then. */
export interface Before {
  readonly policy: Policy;
  /** When the client was moved in, ms since epoch. */
  readonly at: number;
  readonly client: { readonly clientId: string; readonly earlier: number; readonly returns: boolean };
}

/** Finds what became of a line when its file is sent again. */
@Injectable()
export class MovedInBefore {
  constructor(
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** Null where the line is new. @throws Problem where its key came with another body; DatabaseUnavailable */
  async find(request: KnownRequest): Promise<Before | null> {
    const found = await this.answered.find(request);
    if (!found || !(await this.confirm.isAnswered(found))) return null;
    const events = await this.events.upTo(found.journeyId, found.lastSeq);
    const movedIn = events.find(({ type }) => type === 'movedIn');
    const [referred] = events;
    if (!movedIn || referred?.type !== 'referred') return null;
    const { clientId, number } = parseJourneyId(found.journeyId)!;
    const { policyVersion, referral } = referred.data;
    return {
      policy: await this.policies.under(policyVersion),
      at: movedIn.at,
      client: { clientId, earlier: number - 1, returns: referral.entryKind === 'return' },
    };
  }
}
