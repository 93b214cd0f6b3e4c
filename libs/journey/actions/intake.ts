import type { Offerings } from './offering.js';

export const intakeOfferings: Offerings<'recordContactAttempt' | 'recordConsent'> = {
  // Who was reached may vanish until they are admitted: under a policy that has that, they are tried anew.
  recordContactAttempt: ({ contact, phase }, { policy }) =>
    phase !== 'intake' && (policy.contact?.afterReached === undefined || contact.reachedAt === null)
      ? null
      : { whole: { reached: true, way: 'call' }, second: contact.reachedAt !== null },
  recordConsent: ({ consent, referral }) => {
    const signer = consent.client === null || !referral.minor ? 'client' : 'guardian';
    return { defaults: { signer }, whole: { signer } };
  },
};
