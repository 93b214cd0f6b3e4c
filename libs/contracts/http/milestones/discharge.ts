import { z } from 'zod';
import { DISCHARGE_REASONS } from '#journey/model/milestone';
import { acted } from '../acted.js';
import { level } from '../hand-off.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { line, optionalReason, reason, text } from '../text.js';
import { instant } from '../time.js';
import { waivers } from '../waivers.js';

type Names =
  | 'agreeContinuingCare'
  | 'beginDischarge'
  | 'signDischargeSummary'
  | 'recordFollowUp'
  | 'takeBackDischarge'
  | 'readmit';

const continuingCare = z
  .strictObject({
    level,
    provider: line(200),
    firstAppointment: instant,
    medicines: text(2000),
    supports: text(2000),
    relapsePlan: text(4000),
  })
  .meta({ id: 'ContinuingCare' });

export const dischargeMilestones: MilestoneRoutes<Names> = {
  agreeContinuingCare: {
    path: 'agree-continuing-care',
    action: 'treat',
    summary: 'Where care goes on after the program, with the first appointment there',
    body: acted({ care: continuingCare }),
  },
  beginDischarge: {
    path: 'begin-discharge',
    action: 'treat',
    summary: 'Ends treatment, with criteria met or with another reason',
    body: acted({ because: z.enum(DISCHARGE_REASONS), criteriaMet: z.boolean(), reason: optionalReason }),
  },
  signDischargeSummary: {
    path: 'sign-discharge-summary',
    action: 'treat',
    summary: 'The discharge summary is signed, and what cannot be had waived; aftercare begins',
    body: acted({ waived: waivers('continuingCare', 'instruments', 'riskScreen') }),
  },
  recordFollowUp: {
    path: 'record-follow-up',
    action: 'contact',
    summary: 'An attempt to reach the client after discharge, by the day of its follow-up',
    body: acted({ day: z.int().min(1).max(3660), reached: z.boolean() }),
  },
  takeBackDischarge: {
    path: 'take-back-discharge',
    action: 'treat',
    summary: 'A discharge that was begun by mistake or too early: treatment goes on, while the seat is kept',
    body: acted({ reason }),
  },
  readmit: {
    path: 'readmit',
    action: 'contact',
    summary:
      'The client comes back in aftercare, which ends as it stands; a referral does the same by itself',
    body: acted({ reason }),
  },
};
