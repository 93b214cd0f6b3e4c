/** What ends a clock, by the start of its id: the milestones, or the results, that it waits for. */
const ENDS: readonly (readonly [start: string, end: string])[] = [
  ['intake.firstContact', 'recordContactAttempt'],
  ['intake.lastAttempt', 'recordContactAttempt with reached: true'],
  ['intake.reach', 'recordContactAttempt with reached: true, and recordConsent'],
  ['screening', 'recordRisk and recordEligibility, or referElsewhere'],
  ['waitlist.ask.', 'acceptSeat or declineSeat'],
  ['waitlist.call.', 'confirmWaiting, or an offer'],
  ['waitlist.interim', 'recordInterimServices'],
  ['waitlist.admission', 'an offer that is accepted, or referElsewhere'],
  ['hold.call.', 'recordProviderCall with reached: true'],
  ['assessment', 'recordAssessment and decideLevel'],
  ['planning', 'draftPlan and signPlan'],
  ['review.', 'reviewPlan'],
  ['length.plan.', 'agreeContinuingCare'],
  ['length.end.', 'beginDischarge or extendTreatment'],
  ['relapse.acknowledge.', 'acknowledgeRelapse'],
  ['relapse.decide.', 'decideRelapse'],
  ['relapse.outside.', 'completeTask of the report itself, once somebody has responded'],
  ['risk.disposition.', 'disposeRisk'],
  ['risk.screen', 'recordRisk, or a C-SSRS'],
  ['risk.', 'acknowledgeRisk'],
  ['safetyPlan.review.', 'reviewSafetyPlan or recordSafetyPlan'],
  ['safetyPlan.', 'recordSafetyPlan, or reviewSafetyPlan where there is one'],
  ['asked.C-SSRS.', 'a C-SSRS taken since'],
  ['asked.PHQ-9.', 'a PHQ-9 taken since'],
  ['asked.PHQ-9-TEEN.', 'a PHQ-9-TEEN taken since'],
  ['baseline.', 'a result of the instrument'],
  ['instrument.', 'a result of the instrument'],
  ['attendance.', 'recordAttendance'],
  ['week.', 'recordWeek'],
  ['noShow.', 'contactNoShow with reached: true, or a session that is attended'],
  ['discharge.summary', 'signDischargeSummary'],
  ['followUp.', 'recordFollowUp'],
];

/** What ends the clock of this id. */
export const endedBy = (clock: string): string =>
  ENDS.find(([start]) => clock.startsWith(start))?.[1] ?? 'what it asks for';
