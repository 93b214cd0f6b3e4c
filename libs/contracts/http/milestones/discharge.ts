import { z } from 'zod';
import { APPOINTMENT_KEPT, DISCHARGE_REASONS } from '#journey/model/milestone';
import { acted } from '../acted.js';
import { summaryHash, summaryTexts } from '../discharge-summary.js';
import { level } from '../hand-off.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { line, optionalReason, reason, text } from '../text.js';
import { localDate, siteTime } from '../time.js';
import { waivers } from '../waivers.js';

type Names =
  | 'agreeContinuingCare'
  | 'beginDischarge'
  | 'writeDischargeSummary'
  | 'signDischargeSummary'
  | 'amendDischargeSummary'
  | 'recordFollowUp'
  | 'takeBackDischarge'
  | 'readmit';

const continuingCare = z
  .strictObject({
    level,
    provider: line(200),
    firstAppointment: siteTime,
    medicines: text(2000),
    supports: text(2000),
    relapsePlan: text(4000),
  })
  .meta({ id: 'ContinuingCare' });

/** A new version of the discharge summary. It is made from the record and these texts, and replaces the version that its author has read. */
const draft = {
  texts: summaryTexts,
  replaces: z
    .int32()
    .min(1)
    .nullable()
    .default(null)
    .describe('The version that it is written over; null: there was none'),
};

export const dischargeMilestones: MilestoneRoutes<Names> = {
  agreeContinuingCare: {
    path: 'agree-continuing-care',
    action: 'treat',
    summary: 'Where care goes on after the program, with the first appointment there',
    localTimes: ['care.firstAppointment'],
    body: acted({ care: continuingCare }),
  },
  beginDischarge: {
    path: 'begin-discharge',
    action: 'treat',
    summary: 'Ends treatment today or on a day to come, with criteria met or with another reason',
    body: acted({
      ...{ because: z.enum(DISCHARGE_REASONS), criteriaMet: z.boolean(), reason: optionalReason },
      lastDay: localDate
        .exactOptional()
        .describe('Last day of treatment, by the clock of the site: its sessions are held. Absent: today'),
    }),
  },
  writeDischargeSummary: {
    path: 'write-discharge-summary',
    action: 'treat',
    summary: 'A version of the discharge summary: what the record says now, with the words of a clinician',
    body: acted(draft),
  },
  signDischargeSummary: {
    path: 'sign-discharge-summary',
    action: 'treat',
    summary:
      'The version that is named is signed, and what cannot be had waived; aftercare begins. An amendment is signed alike, and changes nothing else',
    body: acted({
      hash: summaryHash.exactOptional().describe('Of the version that was read'),
      waived: waivers('continuingCare', 'instruments', 'riskScreen', 'taper'),
    }),
  },
  amendDischargeSummary: {
    path: 'amend-discharge-summary',
    action: 'treat',
    summary:
      'Another version of a summary that was signed, also of a journey that has closed; the one before stands until this one is signed',
    body: acted({ ...draft, reason }),
  },
  recordFollowUp: {
    path: 'record-follow-up',
    action: 'contact',
    summary: 'An attempt to reach the client after discharge, by the day of its follow-up',
    body: acted({
      ...{ day: z.int().min(1).max(3660), reached: z.boolean() },
      appointmentKept: z
        .enum(APPOINTMENT_KEPT)
        .exactOptional()
        .describe('Whether the first appointment of continuing care was kept, once it is past'),
    }),
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
