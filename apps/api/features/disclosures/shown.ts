import type { ConsentAnswer } from '#contracts/http/consent';
import { consentStatus } from '#consent/status';
import type { RecordedConsent } from '#records/disclosures/consents';

/** A consent as it is answered, and how it stands at `at`, ms since epoch. */
export const shown = (consent: RecordedConsent, at: number): ConsentAnswer => {
  const { id, journeyId, phase, client, form, recordedAt, recordedBy } = consent;
  const { revokedAt, revokedBy, revocation: revoked } = consent;
  const { expiry, signatures } = form;
  return {
    consentId: id,
    journeyId,
    status: consentStatus({ expiry, revokedAt: revokedAt?.getTime() ?? null }, { at, phase }),
    client: { ...client },
    discloser: form.discloser,
    kinds: [...form.kinds],
    recipient: { ...form.recipient },
    purpose: form.purpose,
    revocation: form.revocation,
    expiry: 'at' in expiry ? { at: new Date(expiry.at).toISOString() } : { ...expiry },
    signatures: signatures.map(({ signedAt, ...signature }) => ({
      ...signature,
      signedAt: new Date(signedAt).toISOString(),
    })),
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy as ConsentAnswer['recordedBy'],
    revokedAt: revokedAt?.toISOString() ?? null,
    revokedBy: revokedBy as ConsentAnswer['revokedBy'],
    revoked: revoked && { ...revoked },
  };
};
