import type { Offerings } from './offering.js';

export const intakeOfferings: Offerings<'recordContactAttempt' | 'recordConsent'> = {
  // A client who was reached may become unreachable again before admission. Under a policy with `contact.afterReached`, new attempts are then offered.
  recordContactAttempt: ({ contact, phase }, { policy }) =>
    phase !== 'intake' && (policy.contact?.afterReached === undefined || contact.reachedAt === null)
      ? null
      : { whole: { reached: true, way: 'call' }, second: contact.reachedAt !== null },
  recordConsent: ({ consent, referral }) => {
    const signer = consent.client === null || !referral.minor ? 'client' : 'guardian';
    return { defaults: { signer }, whole: { signer } };
  },
};
