import { Inject, Injectable } from '@nestjs/common';
import { NO_DISCLOSURES } from '#consent/disclose';
import type { Command } from '#contracts/http/acted';
import type { DisclosureBody } from '#contracts/http/consent';
import type { DisclosureInput } from '#contracts/disclosure-messages';
import type { DisclosurePolicy } from '#journey/model/policy';
import { Disclosures, type AccountedDisclosure } from '#records/disclosures/disclosures';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { Once, sameBody } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { DisclosureClient } from '#temporal/clients/disclosure-client';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** R-DISCLOSE: records the disclosure as pending, then starts a workflow of its own for it. */
@Injectable()
export class StartDisclosure {
  constructor(
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(DisclosureClient) private readonly tell: DisclosureClient,
    @Inject(Once) private readonly once: Once,
  ) {}

  /**
   * If an earlier attempt left a record and no workflow, the same request sent again with its key starts the workflow.
   * @throws Problem where the consent does not allow it; DatabaseUnavailable, and whatever `toProblem` knows
   */
  start(
    journeyId: string,
    { by, data }: Command<DisclosureBody['data']>,
    request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    return this.once.during(request, async () => {
      const { disclosures: policy } = await this.policies.current();
      if (!policy) throw refused(NO_DISCLOSURES);
      const moment = { at: Date.now(), accountingYears: policy.accountingYears };
      const started = await this.disclosures.start(journeyId, data, by, request, moment);
      if (started.kind === 'unknown') throw new Problem('no-such-consent');
      if (started.kind === 'refused') throw refused(started.refusal);
      sameBody(started, request);
      const { disclosure, expiresAt } = started;
      if (disclosure.status === 'pending')
        await this.tell.start(inputOf(disclosure.disclosureId, expiresAt, policy));
      return disclosure;
    });
  }
}

const inputOf = (
  disclosureId: string,
  expiresAt: number | null,
  policy: DisclosurePolicy,
): DisclosureInput => ({
  disclosureId,
  expiresAt,
  retry: {
    firstMs: policy.retryFirstMinutes * MINUTE,
    factor: policy.retryFactor,
    mostMs: policy.retryMostMinutes * MINUTE,
    giveUpAfterMs: policy.giveUpAfterDays * DAY,
  },
  resume: null,
});
