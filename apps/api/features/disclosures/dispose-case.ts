import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { CaseDispositionBody } from '#contracts/http/consent';
import { CaseDispositions } from '#records/disclosures/case-dispositions';
import type { RecordedConsent } from '#records/disclosures/consents';
import { Once, sameBody } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';

/** Records the end of the criminal case that a consent ends with (42 CFR 2.35). A disclosure that waits reads this before it sends anything. */
@Injectable()
export class DisposeCase {
  constructor(
    @Inject(CaseDispositions) private readonly cases: CaseDispositions,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** @throws Problem where there is no such consent, it does not end with a case, or the case has ended already; DatabaseUnavailable */
  dispose(
    consent: { readonly journeyId: string; readonly consentId: string },
    { by, data }: Command<CaseDispositionBody['data']>,
    request: KnownRequest,
  ): Promise<RecordedConsent> {
    return this.once.during(request, async () => {
      const disposed = await this.cases.record(consent, data.disposedAt, by, request, Date.now());
      if (disposed.kind === 'unknown') throw new Problem('no-such-consent');
      if (disposed.kind === 'refused') throw refused(disposed.refusal);
      return sameBody(disposed, request).consent;
    });
  }
}
