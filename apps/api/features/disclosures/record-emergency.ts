import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTING_YEARS, documented } from '#consent/emergency';
import type { Command } from '#contracts/http/acted';
import type { EmergencyDisclosureBody } from '#contracts/http/emergency-disclosure';
import type { AccountedDisclosure } from '#records/disclosures/disclosures';
import { EmergencyDisclosures } from '#records/disclosures/emergency-disclosures';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** R-DISCLOSE-EMERGENCY: puts on record what was told by word of mouth. Nothing is sent, so no policy has to allow it. */
@Injectable()
export class RecordEmergency {
  constructor(
    @Inject(EmergencyDisclosures) private readonly emergencies: EmergencyDisclosures,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** @throws Problem where an element is missing, or there is no such journey; DatabaseUnavailable */
  async record(
    journeyId: string,
    { by, data }: Command<EmergencyDisclosureBody['data']>,
    request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    const { disclosure } = await this.once.write(request, async () => {
      const whole = documented(data, Date.now());
      if (!whole.ok) throw refused(whole.refusal);
      const { disclosures } = await this.policies.current();
      const years = disclosures?.accountingYears ?? ACCOUNTING_YEARS;
      const recorded = await this.emergencies.record(journeyId, whole.emergency, by, request, years);
      if (!recorded) throw new Problem('no-such-journey');
      return recorded;
    });
    return disclosure;
  }
}
