import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { JourneyView } from '#journey/view';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { DaysOfSite } from '#api/platform/sites/days-of-site';
import { JourneyClient } from '#temporal/clients/journey-client';
import { Problem } from '#api/platform/problems/problem';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** A running journey goes on under another published policy (R-POLICY), once for each request. */
@Injectable()
export class AdoptPolicy {
  constructor(
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(DaysOfSite) private readonly site: DaysOfSite,
  ) {}

  /** The view after it. @throws Problem, and whatever `toProblem` knows */
  adopt(
    journeyId: string,
    { by, data: { version, reason } }: Command<{ readonly version: string; readonly reason: string }>,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    return this.asked.once(journeyId, request, async (sender) => {
      const policy = await this.policies.of(version);
      if (!policy) throw new Problem('no-such-policy', `No policy is published as ${version}.`);
      // The days of the journey's site hold under every policy, so they are laid over this one.
      const view = (await this.journeys.one(journeyId))?.view;
      const here = view ? await this.site.laidOverFor(policy, view) : policy;
      return this.tell.adoptPolicy({ journeyId, policy: here, reason, by, request: { id, hash }, ...sender });
    });
  }
}
