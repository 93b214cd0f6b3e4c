import type { ConsentAnswer } from '#contracts/http/consent';
import { consentStatus } from '#consent/status';
import { holdingOf, type RecordedConsent } from '#records/disclosures/consents';

/** A consent as it is answered, with its status at `at`, ms since epoch. */
export const shown = (consent: RecordedConsent, at: number): ConsentAnswer => {
  const { id, journeyId, phase, client, form, recordedAt, recordedBy } = consent;
  const { revokedAt, revokedBy, revocation: revoked, caseDisposition } = consent;
  const { expiry, signatures } = form;
  return {
    consentId: id,
    journeyId,
    status: consentStatus(holdingOf(consent), { at, phase }),
    client: { ...client },
    basis: form.basis ?? 'named',
    discloser: form.discloser,
    kinds: [...form.kinds],
    recipient: form.recipient as ConsentAnswer['recipient'],
    purpose: form.purpose,
    revocation: form.revocation,
    statements: form.statements ? { ...form.statements } : null,
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
    caseDisposition: caseDisposition && {
      disposedAt: caseDisposition.disposedAt.toISOString(),
      recordedAt: caseDisposition.recordedAt.toISOString(),
      recordedBy: caseDisposition.recordedBy as ConsentAnswer['recordedBy'],
    },
  };
};
