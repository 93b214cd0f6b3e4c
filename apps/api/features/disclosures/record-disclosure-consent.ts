import { Inject, Injectable } from '@nestjs/common';
import { complete } from '#consent/elements';
import type { Signer } from '#consent/signer';
import type { Command } from '#contracts/http/acted';
import type { ConsentBody } from '#contracts/http/consent';
import { parseJourneyId } from '#contracts/journey-id';
import { Consents, type RecordedConsent } from '#records/disclosures/consents';
import { ReadClients } from '#records/journeys/read-clients';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { isMinor } from '#journey/rules/age';
import { knownTo } from '#journey/time/birth-date';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';

/** When the client signed, or else the representative in the client's place, ms since epoch; the present if neither signature is there. */
const signedAt = ({ signatures }: ConsentBody['data']): number => {
  const of = (wanted: Signer) => signatures.find(({ signer }) => signer === wanted)?.signedAt ?? null;
  return of('client') ?? of('representative') ?? Date.now();
};

/** Records a signed consent to disclose. */
@Injectable()
export class RecordDisclosureConsent {
  constructor(
    @Inject(Consents) private readonly consents: Consents,
    @Inject(ReadClients) private readonly clients: ReadClients,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** @throws Problem where an element is missing, or there is no such journey; DatabaseUnavailable */
  record(
    journeyId: string,
    { by, data }: Command<ConsentBody['data']>,
    request: KnownRequest,
  ): Promise<RecordedConsent> {
    return this.once.write(request, async () => {
      const client = await this.clients.person(parseJourneyId(journeyId)!.clientId);
      if (!client) throw new Problem('no-such-journey');
      const track = (await this.journeys.one(journeyId))?.view.track ?? null;
      const minor = isMinor(client.birthDate, signedAt(data), await this.here.ofTrack(track));
      const known = knownTo(client.birthDate);
      const taken = known === 'day' ? {} : { birthDateKnownTo: known };
      const completed = complete(data, { at: Date.now(), minor, ...taken });
      if (!completed.ok) throw refused(completed.refusal);
      const recorded = await this.consents.record(journeyId, completed.form, by, request);
      if (!recorded) throw new Problem('no-such-journey');
      return recorded;
    });
  }
}
