import type { ConsentForm, OfferedForm, Signature } from '#consent/form';

export const SIGNED_AT = Date.parse('2026-03-02T14:00:00Z');

export const signedBy = (signer: Signature['signer']): Signature => ({
  signer,
  name: `The ${signer}`,
  how: 'ink',
  signedAt: SIGNED_AT,
});

/** With every element, for a client of age. */
export const wholeForm: ConsentForm = {
  discloser: 'Example Intensive Outpatient',
  kinds: ['presence', 'attendance'],
  recipient: { id: 'clinic', name: 'Example Outpatient Clinic' },
  purpose: 'Care after discharge',
  revocation: 'You may revoke at any time, in writing, at the front desk.',
  expiry: { at: Date.parse('2026-12-31T00:00:00Z') },
  signatures: [signedBy('client')],
};

/** With no element at all. */
export const emptyForm: OfferedForm = {
  discloser: null,
  kinds: [],
  recipient: null,
  purpose: null,
  revocation: null,
  expiry: null,
  signatures: [],
};
