import { z } from 'zod';
import { acted } from '../acted.js';
import { handOff } from '../hand-off.js';
import { policyId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, reason, text } from '../text.js';
import { localDate } from '../time.js';
import { waivers } from '../waivers.js';

export const onHoldMilestones: MilestoneRoutes<
  'transfer' | 'returnFromHold' | 'closeTransferred' | 'recordProviderCall' | 'beginLeave'
> = {
  transfer: {
    path: 'transfer',
    action: 'treat',
    summary:
      'To a higher level of care elsewhere; the seat is kept for the time the policy gives. From a discharge, or from aftercare, the journey closes with the hand-off',
    body: acted({
      ...{ handOff, reason },
      waived: waivers('summary').unwrap().exactOptional().describe('Counts once a discharge has begun'),
    }),
  },
  returnFromHold: {
    path: 'return-from-hold',
    action: 'treat',
    about: 'track',
    summary: 'Back from the higher level of care, at a tier',
    body: acted({ tier: policyId, seat: policyId.nullable().default(null), reason }),
  },
  closeTransferred: {
    path: 'close-transferred',
    action: 'treat',
    summary: 'The client stays where they were transferred to; ends the journey',
    body: acted({ reason: optionalReason, waived: waivers('summary') }),
  },
  recordProviderCall: {
    path: 'record-provider-call',
    action: 'contact',
    summary: 'The provider that a client on hold is at was called: how they are, and when they come back',
    body: acted({ reached: z.boolean(), note: text(2000).nullable().default(null) }),
  },
  beginLeave: {
    path: 'begin-leave',
    action: 'treat',
    summary: 'Leave of absence (jail, surgery, travel): treatment stands still, until a day to look again',
    body: acted({ lookAgainOn: localDate, reason }),
  },
};
