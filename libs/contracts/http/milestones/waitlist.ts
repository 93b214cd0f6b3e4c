import { z } from 'zod';
import { INTERIM_SERVICES } from '#journey/model/milestone';
import { acted } from '../acted.js';
import { eachOnce } from '../each-once.js';
import { policyId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, text } from '../text.js';

export const waitlistMilestones: MilestoneRoutes<
  'offerSeat' | 'acceptSeat' | 'declineSeat' | 'confirmWaiting' | 'recordInterimServices'
> = {
  offerSeat: {
    path: 'offer-seat',
    action: 'contact',
    about: 'track',
    summary: 'Offers a seat; the offer is open for the time the policy gives',
    body: acted({ track: policyId }),
  },
  acceptSeat: {
    path: 'accept-seat',
    action: 'contact',
    summary: 'Accepts the seat on offer; the client is admitted',
    body: acted({}),
  },
  declineSeat: {
    path: 'decline-seat',
    action: 'contact',
    summary: 'Declines the seat on offer; the client goes on waiting',
    body: acted({ reason: optionalReason }),
  },
  confirmWaiting: {
    path: 'confirm-waiting',
    action: 'contact',
    summary: 'The client was asked and waits still; who passed on a seat is in line again at once',
    body: acted({ note: text(2000).nullable().default(null) }),
  },
  recordInterimServices: {
    path: 'record-interim-services',
    action: 'contact',
    summary:
      'What a client is given who waits and injects or is pregnant, and that no other program has a seat',
    body: acted({ services: eachOnce(INTERIM_SERVICES).min(1), noSeatElsewhere: z.boolean().optional() }),
  },
};
