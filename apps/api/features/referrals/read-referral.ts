import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import type { IncomingReferral } from './incoming-referral.js';
import { referralFromFhir } from './referral-from-fhir.js';
import { referralFromJson } from './referral-from-json.js';

/** Reads what was sent as a referral, in our own JSON or as a FHIR bundle. */
@Injectable()
export class ReadReferral {
  constructor(@Inject(ProgramPolicies) private readonly policies: ProgramPolicies) {}

  /** @throws Problem, BundleFaults; DatabaseUnavailable */
  async read(content: unknown, by: Actor, isFhir: boolean): Promise<IncomingReferral> {
    if (!isFhir) return referralFromJson(content, by);
    // A bundle may have days without a time: they are days of the program's calendar.
    const { calendar } = await this.policies.current();
    return referralFromFhir(content, by, calendar);
  }
}
