import { acted } from '../acted.js';
import { policyId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason } from '../text.js';

export const waitlistMilestones: MilestoneRoutes<'offerSeat' | 'acceptSeat' | 'declineSeat'> = {
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
};
