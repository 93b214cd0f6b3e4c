import { Inject, Injectable } from '@nestjs/common';
import { complete } from '#consent/elements';
import type { Signer } from '#consent/signer';
import type { Command } from '#contracts/http/acted';
import type { ConsentBody } from '#contracts/http/consent';
import { parseJourneyId } from '#contracts/journey-id';
import { Consents, type RecordedConsent } from '#records/disclosures/consents';
import { ReadClients } from '#records/journeys/read-clients';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { isMinor } from '#journey/rules/age';
import { knownTo } from '#journey/time/birth-date';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';

/** The day of the client's signature, or of the one in lieu of it, ms since epoch. */
const signedAt = ({ signatures }: ConsentBody['data']): number => {
  const of = (wanted: Signer) => signatures.find(({ signer }) => signer === wanted)?.signedAt ?? null;
  return of('client') ?? of('representative') ?? Date.now();
};

/** A signed consent to disclose, put on record. */
@Injectable()
export class RecordDisclosureConsent {
  constructor(
    @Inject(Consents) private readonly consents: Consents,
    @Inject(ReadClients) private readonly clients: ReadClients,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
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
      const minor = isMinor(client.birthDate, signedAt(data), await this.policies.current());
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
