import { describe, expect, test } from '@jest/globals';
import { FACTS, FACT_NAMES } from '#contracts/http/facts';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import type { Facts } from '#journey/model/fact';
import type { Milestones } from '#journey/model/milestone';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { attendance, week } from '#scenarios/attendance';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { SUMMARY, SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { careFrom, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { factRequest, milestoneRequest } from '#scenarios/http/requests';
import { phq9, result, taken } from '#scenarios/instruments-taken';
import { leaving, NO_SUMMARY } from '#scenarios/leaving';
import { PLAN } from '#scenarios/plan';
import { tested } from '#scenarios/toxicology';
import { TRACK } from '#scenarios/referral';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { withSlots } from '#scenarios/slots';
import { CLINICIAN } from '#scenarios/people';
import { report, step } from '#scenarios/step';
import { reviewed } from '#scenarios/review';

const AT = Date.parse('2026-01-10T15:00:00.000Z');
const [reason, SESSION] = ['as agreed', '2026-01-08.thu-group'];

/** One of each: a milestone that is forgotten here does not compile. */
const EACH: Milestones = {
  recordContactAttempt: { reached: true, way: 'text' },
  recordConsent: { signer: 'guardian' },
  recordRisk: { level: 'moderate', by: 'judgement' },
  recordEligibility: ELIGIBLE,
  referElsewhere: { handOff: TO_HOSPITAL, reason: null },
  offerSeat: { track: TRACK },
  acceptSeat: {},
  declineSeat: { reason: null },
  // That the assessor is qualified nobody says over HTTP: the API looks it up.
  recordAssessment: { ...LEVEL_3, qualified: false },
  decideLevel: { level: 4, reason, handOff: RESIDENTIAL, qualified: false },
  draftPlan: { plan: withSlots(PLAN), reason: null },
  signPlan: { signer: 'clinician', how: 'onScreen' },
  amendPlan: { plan: PLAN, reason },
  dropAmendment: { reason },
  assessCriterion: { criterion: PLAN.dischargeCriteria[0]!, met: true },
  recordWeek: week('2026-01-05', 15, 12.5, 1),
  recordAttendance: attendance(SESSION, 'attended', 170),
  closeDay: { date: '2026-01-12', reason },
  reopenDay: { date: '2026-01-12', reason },
  contactNoShow: { session: SESSION, reached: false },
  rescheduleSession: { session: SESSION, start: AT, reason },
  holdExtraSession: {
    ...{ start: AT, minutes: 60, kind: 'individual', group: null, mode: 'onSite', makesUp: SESSION },
    reason,
  },
  recordTwelveStep: { date: '2026-01-10', minutes: 60 },
  reviewPlan: { ...reviewed('reviewed'), qualified: false },
  stepDown: { reason: null },
  holdTaper: { reason },
  stepUp: { reason },
  extendTreatment: { days: 14, reason },
  acknowledgeRelapse: {},
  decideRelapse: { decision: 'transfer', reason: null, handOff: RESIDENTIAL },
  acknowledgeRisk: {},
  disposeRisk: { disposition: 'transfer', reason, handOff: RESIDENTIAL },
  recordSafetyPlan: { plan: SAFETY_PLAN },
  reviewSafetyPlan: { summary: 'stands' },
  transfer: { handOff: RESIDENTIAL, reason },
  returnFromHold: { tier: 'T3', seat: TRACK, reason },
  closeTransferred: { reason: null, waived: [...NO_SUMMARY] },
  agreeContinuingCare: { care: careFrom(AT, 5) },
  beginDischarge: { because: 'completed', criteriaMet: true, reason: null, lastDay: '2026-01-09' },
  writeDischargeSummary: { texts: SUMMARY_TEXTS, replaces: null },
  signDischargeSummary: { hash: SUMMARY.made.hash, waived: [{ what: 'instruments', reason }] },
  amendDischargeSummary: { texts: {}, replaces: 1, reason },
  recordFollowUp: { day: 7, reached: true },
  assignCareTeam: { role: 'clinician', staffId: CLINICIAN.id },
  completeTask: { task: 'review.1' },
  withdraw: leaving(reason),
  endJourney: { because: 'other', ...leaving(reason) },
  takeBackDischarge: { reason },
  readmit: { reason },
  recordPriority: { pregnant: true, injecting: false, urgency: 'urgent' },
  confirmWaiting: { note: 'from Thursday on' },
  recordInterimServices: { services: ['prenatalReferral'] },
  recordProviderCall: { reached: true, note: null },
  beginLeave: { lookAgainOn: '2026-01-19', reason },
  recordClinicalData: CLINICAL_DATA,
};

const FACT_EACH: Facts = {
  relapseReported: { source: 'family', note: null },
  highRiskReported: { source: 'judgement', note: 'a call' },
  resultArrived: { result: result('PHQ-9', 12, AT) },
  instrumentTaken: { taken: taken('PHQ-9', phq9(1, 1), AT) },
  toxicologyReported: tested(AT, { alcohol: 'negative', cannabis: 'expected' }),
};

/** As it is sent: JSON. */
const asSent = (body: object): object => ({ ...(JSON.parse(JSON.stringify(body)) as object), by: CLINICIAN });

describe('a step over HTTP is what the journey is asked', () => {
  test.each(MILESTONE_NAMES)('%s', (name) => {
    const { path, body } = milestoneRequest('client.1', step(name, EACH[name]));
    expect(path).toBe(`/v1/journeys/client.1/${MILESTONES[name].path}`);
    expect(MILESTONES[name].body.parse(asSent(body))).toEqual({ by: CLINICIAN, data: EACH[name] });
  });

  test.each(FACT_NAMES)('%s', (name) => {
    const { path, body } = factRequest('client.1', report(name, FACT_EACH[name]));
    expect(path).toBe(`/v1/journeys/client.1/facts/${FACTS[name].path}`);
    expect(FACTS[name].body.parse(asSent(body))).toEqual({ by: CLINICIAN, data: FACT_EACH[name] });
  });
});
