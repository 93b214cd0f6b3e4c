import type { Offerings } from './offering.js';

export const intakeOfferings: Offerings<'recordContactAttempt' | 'recordConsent'> = {
  recordContactAttempt: ({ contact }) => ({
    whole: { reached: true, way: 'call' },
    second: contact.reachedAt !== null,
  }),
  recordConsent: ({ consent, referral }) => {
    const signer = consent.client === null || !referral.minor ? 'client' : 'guardian';
    return { defaults: { signer }, whole: { signer } };
  },
};
