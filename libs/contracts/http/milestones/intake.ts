import { z } from 'zod';
import { CONTACT_WAYS } from '#journey/model/milestone';
import { acted } from '../acted.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { text } from '../text.js';
import { siteTime } from '../time.js';

export const intakeMilestones: MilestoneRoutes<'recordContactAttempt' | 'recordConsent'> = {
  recordContactAttempt: {
    path: 'record-contact-attempt',
    action: 'contact',
    summary: 'An attempt to reach the client, in which way, and whether it did',
    localTimes: ['triedAt'],
    body: acted({
      reached: z.boolean(),
      way: z.enum(CONTACT_WAYS).default('call'),
      triedAt: siteTime.exactOptional().describe('When it was, where it is recorded later; absent: now'),
      note: text(500).exactOptional().describe('What whoever tried wrote of it'),
    }),
  },
  recordConsent: {
    path: 'record-consent',
    action: 'contact',
    summary: 'Consent to treatment, by the client or, for a minor, by the guardian too',
    body: acted({ signer: z.enum(['client', 'guardian']) }),
  },
};
