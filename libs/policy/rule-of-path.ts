import type { RuleId } from '#journey/model/rule';

/** Start of a path in the policy document → the rule that reads what stands there. Longest start wins. */
const READERS: Readonly<Record<string, RuleId>> = {
  asamEdition: 'R-LOC',
  tiers: 'R-TAPER',
  tracks: 'R-WAITLIST',
  seats: 'R-WAITLIST',
  groups: 'R-GROUP',
  ageOfConsent: 'R-MINOR',
  'clocks.firstContact': 'R-CONTACT',
  'clocks.lostToContact': 'R-CONTACT',
  'clocks.screeningUrgent': 'R-SCREEN',
  'clocks.screeningRoutine': 'R-SCREEN',
  'clocks.offer': 'R-WAITLIST',
  'clocks.assessment': 'R-ASSESS',
  'clocks.planning': 'R-PLAN-SIGN',
  'clocks.reviewDays': 'R-REVIEW',
  'clocks.reviewDeliveredHours': 'R-REVIEW',
  'clocks.relapseAcknowledge': 'R-RELAPSE',
  'clocks.relapseDecide': 'R-RELAPSE',
  'clocks.riskHigh': 'R-RISK-HIGH',
  'clocks.riskDispose': 'R-RISK-HIGH',
  'clocks.seatKeptOnHold': 'R-HOLD',
  'clocks.lengthDecision': 'R-MAX',
  'clocks.dischargeSummary': 'R-DISCH',
  'clocks.followUps': 'R-AFTERCARE',
  'clocks.followUpAttempts': 'R-AFTERCARE',
  'clocks.followUpGrace': 'R-AFTERCARE',
  'schedule.hoursPerSession': 'R-SCHED-SESSION',
  'schedule.daysPerWeek': 'R-SCHED-SESSION',
  'schedule.hoursPerWeek': 'R-SCHED-DOSE',
  'schedule.individualPerWeek': 'R-SCHED-MIX',
  'schedule.familyPerMonthForMinors': 'R-MINOR',
  lengthDays: 'R-MAX',
  maxLengthDays: 'R-MAX',
  dischargePlanningDaysBefore: 'R-MAX',
  maxExtensionDays: 'R-MAX',
  taper: 'R-TAPER',
  discharge: 'R-DISCH',
  levelOfCare: 'R-LOC',
  priorities: 'R-WAITLIST',
  reliableChange: 'R-DETERIORATE',
  bamUseRelapse: 'R-RELAPSE',
  'sessions.recordWithin': 'R-ATTEND',
  'sessions.noShowContactWithin': 'R-NOSHOW',
  'sessions.noShowReview': 'R-NOSHOW',
  'sessions.closures': 'R-ATTEND',
  instruments: 'R-REASSESS',
  'instruments.meaningfulChange': 'R-DETERIORATE',
  'instruments.response': 'R-DETERIORATE',
  risk: 'R-RISK-HIGH',
  'risk.referralResultDays': 'R-RISK',
  'risk.sameDay': 'R-RISK-MODERATE',
  'risk.safetyPlan': 'R-RISK-MODERATE',
  disclosures: 'R-DISCLOSE',
  'disclosures.accountingYears': 'R-DISCLOSE-ACCOUNT',
};

/** A field may have any name that somebody typed, `constructor` too. */
const readerOf = (start: string): RuleId | null => (Object.hasOwn(READERS, start) ? READERS[start]! : null);

/** The rule that reads `path`, or null where no single rule does. */
export const ruleOfPath = (path: readonly PropertyKey[]): RuleId | null => {
  const [first = '', second] = path.map(String);
  return readerOf(`${first}.${second}`) ?? readerOf(first);
};
