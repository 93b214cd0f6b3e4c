import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { RevocationMessage } from '#contracts/disclosure-messages';
import type { RevocationBody } from '#contracts/http/consent';
import { Consents, type RecordedConsent } from '#records/disclosures/consents';
import { Disclosures } from '#records/disclosures/disclosures';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { Once, sameBody } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { DisclosureClient } from '#temporal/clients/disclosure-client';

/** R-CONSENT-REVOKE: records the revocation first, so that nothing goes out any more. Then it tells each disclosure that is pending under the consent. */
@Injectable()
export class RevokeDisclosureConsent {
  private readonly log = new Logger('consents');

  constructor(
    @Inject(Consents) private readonly consents: Consents,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(DisclosureClient) private readonly tell: DisclosureClient,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** @throws Problem where there is no such consent, or it is revoked already; DatabaseUnavailable */
  revoke(
    journeyId: string,
    consentId: string,
    { by, data }: Command<RevocationBody['data']>,
    request: KnownRequest,
  ): Promise<{ readonly consent: RecordedConsent; readonly stopping: number }> {
    return this.once.during(request, async () => {
      const revoked = await this.consents.revoke(journeyId, consentId, data, by, request);
      if (revoked.kind === 'unknown') throw new Problem('no-such-consent');
      if (revoked.kind === 'refused') throw refused(revoked.refusal);
      sameBody(revoked, request);
      const pending = await this.disclosures.pendingUnder(consentId);
      const said = { request: request.id, revokedAt: revoked.consent.revokedAt!.getTime() };
      await Promise.all(pending.map((disclosureId) => this.stop({ disclosureId, ...said })));
      return { consent: revoked.consent, stopping: pending.length };
    });
  }

  /** Tells one disclosure. If that fails, the disclosure finds the revocation in the records before it sends anything. */
  private async stop(revocation: RevocationMessage): Promise<void> {
    await this.tell.revoked(revocation).catch((error: unknown) => {
      const { disclosureId } = revocation;
      const { name } = error as Error;
      this.log.warn(
        JSON.stringify({ message: 'a disclosure was not told of a revocation', disclosureId, name }),
      );
    });
  }
}
