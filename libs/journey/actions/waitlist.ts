import type { Offerings } from './offering.js';

export const waitlistOfferings: Offerings<
  'offerSeat' | 'acceptSeat' | 'declineSeat' | 'confirmWaiting' | 'recordInterimServices'
> = {
  offerSeat: ({ seatLink, waitlist }) => {
    if (seatLink || !waitlist || waitlist.offer) return null;
    const { track } = waitlist;
    return { defaults: { track }, whole: { track } };
  },
  acceptSeat: ({ waitlist }) => (waitlist?.offer ? { whole: {} } : null),
  declineSeat: ({ waitlist }) => (waitlist?.offer ? { second: true } : null),
  confirmWaiting: ({ waitlist }) => (waitlist?.offer ? null : {}),
  recordInterimServices: ({ referral: { injecting, pregnant } }) => (injecting || pregnant ? {} : null),
};
