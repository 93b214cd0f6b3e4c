import { Inject, Injectable } from '@nestjs/common';
import type { DisclosureBody } from '#contracts/http/consent';
import type { DisclosureInput } from '#contracts/disclosure-messages';
import type { DisclosurePolicy } from '#journey/policy/policy';
import { rule } from '#journey/rule';
import { Disclosures, type AccountedDisclosure } from '#records/disclosures';
import { ProgramPolicies } from '../policies/program-policies.js';
import { refused } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { TellDisclosure } from './tell-disclosure.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** R-DISCLOSE: on record as pending, then a workflow of its own. */
@Injectable()
export class StartDisclosure {
  constructor(
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(TellDisclosure) private readonly tell: TellDisclosure,
    @Inject(InFlight) private readonly inFlight: InFlight,
  ) {}

  /**
   * Sent again with its key, a request that had left a record and no workflow gets its workflow.
   * @throws Problem where the consent does not let it; DatabaseUnavailable, and whatever `problemOf` knows
   */
  start(
    journeyId: string,
    { by, data }: DisclosureBody,
    request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    return this.inFlight.during(request, async () => {
      const { disclosures: policy } = await this.policies.current();
      if (!policy) throw refused(NO_DISCLOSURES);
      const moment = { at: Date.now(), accountingYears: policy.accountingYears };
      const started = await this.disclosures.start(journeyId, data, by, request, moment);
      if (started.kind === 'unknown') throw new Problem('no-such-consent');
      if (started.kind === 'refused') throw refused(started.refusal);
      if (started.hash !== request.hash) throw new Problem('idempotency-key-reused');
      const { disclosure, expiresAt } = started;
      if (disclosure.status === 'pending')
        await this.tell.start(inputOf(disclosure.disclosureId, expiresAt, policy));
      return disclosure;
    });
  }
}

const NO_DISCLOSURES = {
  rule: rule('R-DISCLOSE'),
  detail: 'The policy has no disclosures.',
  needed: ['disclosures in the policy'],
};

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
