import type { MilestoneName } from '../model/milestone.js';

/** What a clock or a task is about, in one word. */
export interface Matter {
  readonly kind: MatterKind;
  /** Milestones that close it; none where a result does, or time. */
  readonly closedBy: readonly MilestoneName[];
}

/** Each kind, and what it is called where no journey is at hand. */
export const MATTER_KINDS = {
  contact: 'Reach the client',
  notEligible: 'Refer who is not eligible',
  riskScreen: 'Screen suicide risk',
  screening: 'Screen',
  priority: 'Ask about pregnancy, injecting and urgency',
  offer: 'A seat is offered',
  waiting: 'Ask who waits',
  interim: 'Interim services',
  admission: 'Admit in time',
  assessment: 'Assess',
  level: 'Decide the level of care',
  planning: 'Plan',
  amendment: 'Have the amendment signed',
  finding: 'Do what the review found',
  review: 'Review the plan',
  length: 'Plan or decide the end',
  taper: 'Step down, or hold',
  instrument: 'An instrument is due',
  worse: 'An instrument is worse',
  attendance: 'Record attendance',
  week: 'Record the hours of a week',
  noShow: 'Contact who did not come',
  absences: 'Review the absences',
  relapse: 'A relapse is reported',
  newDays: 'Tell the client of other days',
  toxicology: 'A toxicology test',
  risk: 'High risk',
  safetyPlan: 'Safety plan',
  hold: 'The client is on hold',
  discharge: 'Sign the discharge summary',
  followUp: 'Follow up',
  brokenGlass: 'Review broken glass',
  other: 'Something else',
} as const satisfies Record<string, string>;

export type MatterKind = keyof typeof MATTER_KINDS;

/**
 * Finds the matter of an id by how the id begins; the first that fits counts. A task of a clock has the clock's id with the rung behind it, so that one table
 * does for both. Ids are recorded names, so an entry never changes.
 */
export const MATTERS: readonly (readonly [start: string, kind: MatterKind, ...closedBy: MilestoneName[]])[] =
  [
    ['intake.reach', 'contact', 'recordContactAttempt', 'recordConsent'],
    ['intake.', 'contact', 'recordContactAttempt'],
    ['screening.refer', 'notEligible', 'referElsewhere', 'recordEligibility'],
    ['screening.priority', 'priority', 'recordPriority'],
    ['screening', 'screening', 'recordRisk', 'recordEligibility', 'referElsewhere'],
    ['waitlist.ask.', 'offer', 'acceptSeat', 'declineSeat'],
    ['waitlist.offer.', 'offer', 'acceptSeat', 'declineSeat'],
    ['waitlist.call.', 'waiting', 'confirmWaiting'],
    ['waitlist.interim', 'interim', 'recordInterimServices'],
    ['waitlist.referOn', 'admission', 'referElsewhere', 'recordInterimServices'],
    ['waitlist.admission', 'admission', 'acceptSeat', 'referElsewhere'],
    ['assessment', 'assessment', 'recordAssessment', 'decideLevel'],
    ['level.', 'level', 'decideLevel'],
    ['planning', 'planning', 'draftPlan', 'signPlan'],
    ['plan.amendment.', 'amendment', 'signPlan', 'dropAmendment'],
    ['review.finding.', 'finding'],
    ['review.', 'review', 'reviewPlan'],
    ['length.plan.', 'length', 'agreeContinuingCare'],
    ['length.end.', 'length', 'beginDischarge', 'extendTreatment'],
    ['taper', 'taper', 'stepDown', 'holdTaper', 'beginDischarge'],
    ['instrument.', 'instrument'],
    ['baseline.', 'instrument'],
    ['asked.', 'instrument'],
    ['selfHarm.', 'instrument'],
    ['worse.', 'worse', 'completeTask'],
    ['attendance.', 'attendance', 'recordAttendance'],
    ['week.', 'week', 'recordWeek'],
    ['noShow.review.', 'absences', 'completeTask'],
    ['noShow.', 'noShow', 'contactNoShow'],
    ['relapse.acknowledge.', 'relapse', 'acknowledgeRelapse'],
    ['relapse.outside.', 'relapse', 'completeTask'],
    ['relapse.tell.', 'newDays', 'completeTask'],
    ['relapse.', 'relapse', 'decideRelapse'],
    ['toxicology.reverse.', 'toxicology', 'decideRelapse'],
    ['toxicology.', 'toxicology', 'completeTask'],
    ['risk.screen', 'riskScreen', 'recordRisk'],
    ['risk.disp', 'risk', 'disposeRisk'],
    ['risk.', 'risk', 'acknowledgeRisk'],
    ['safetyPlan.review.', 'safetyPlan', 'reviewSafetyPlan', 'recordSafetyPlan'],
    ['safetyPlan.', 'safetyPlan', 'recordSafetyPlan', 'reviewSafetyPlan'],
    ['leave.look.', 'hold', 'returnFromHold', 'beginLeave'],
    ['hold.call.', 'hold', 'recordProviderCall'],
    ['hold.', 'hold', 'returnFromHold', 'closeTransferred'],
    ['discharge.back.', 'discharge', 'takeBackDischarge'],
    ['discharge.', 'discharge', 'signDischargeSummary'],
    ['followUp.', 'followUp', 'recordFollowUp'],
    // No clock of a journey raises this task. It is shown beside the journey's tasks, and no milestone closes it (ADR 57).
    ['brokenGlass.', 'brokenGlass'],
  ];

/** @param id of a task or of a clock */
export const matterOf = (id: string): Matter => {
  const [, kind, ...closedBy] = MATTERS.find(([start]) => id.startsWith(start)) ?? [
    '',
    'other',
    'completeTask',
  ];
  return { kind, closedBy };
};
