import { z } from 'zod';
import { acted } from '../acted.js';
import type { MilestoneRoutes } from '../milestone-route.js';

export const intakeMilestones: MilestoneRoutes<'recordContactAttempt' | 'recordConsent'> = {
  recordContactAttempt: {
    path: 'record-contact-attempt',
    action: 'contact',
    summary: 'An attempt to reach the client, and whether it did',
    body: acted({ reached: z.boolean() }),
  },
  recordConsent: {
    path: 'record-consent',
    action: 'contact',
    summary: 'Consent to treatment, by the client or, for a minor, by the guardian too',
    body: acted({ signer: z.enum(['client', 'guardian']) }),
  },
};
