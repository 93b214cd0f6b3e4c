import { Inject, Injectable } from '@nestjs/common';
import type { Acted } from '#contracts/http/acted';
import type { JourneyView } from '#journey/view';
import { AskJourney } from '../journeys/ask-journey.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { Problem } from '../problems/problem.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { ProgramPolicies } from './program-policies.js';

/** A running journey goes on under another published policy (R-POLICY), once for each request. */
@Injectable()
export class AdoptPolicy {
  constructor(
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** The view after it. @throws Problem, and whatever `problemOf` knows */
  adopt(
    journeyId: string,
    { by, data: { version, reason } }: Acted<{ readonly version: string; readonly reason: string }>,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    return this.asked.once(journeyId, request, async (sender) => {
      const policy = await this.policies.of(version);
      if (!policy) throw new Problem('no-such-policy', `No policy is published as ${version}.`);
      return this.tell.adoptPolicy({ journeyId, policy, reason, by, request: { id, hash }, ...sender });
    });
  }
}
