/**
 * Every rule of the program by id, with its version. A refusal, a recommendation and a recorded decision name one, so that anyone can ask "why?" later. Raise a
 * version when what the rule decides changes, never when its wording does. If a rule decides differently only under a later policy, that version of it is in
 * `rules/rule-under.ts`.
 */
export const RULES = {
  'R-PHASE': { version: 1, title: 'A milestone belongs to the phase that waits for it' },
  'R-CONTACT': {
    version: 1,
    title: 'First contact attempt within the clock; lost to contact after the policy attempts and days',
  },
  'R-CONSENT': { version: 1, title: 'Treatment needs the consent of the client' },
  'R-MINOR': { version: 1, title: 'Under the age of consent a guardian consents too' },
  'R-CONSENT-FORM': { version: 1, title: 'A consent to disclose has every element, and a signature' },
  'R-CONSENT-NOTES': { version: 1, title: 'Counselling notes need a consent of their own' },
  'R-CONSENT-REVOKE': { version: 1, title: 'A revoked consent stops what has not gone out' },
  'R-DISCLOSE': {
    version: 1,
    title: 'A disclosure goes out under an active consent that names it, and once',
  },
  'R-DISCLOSE-EMERGENCY': {
    version: 1,
    title:
      'What was told in a medical emergency without a consent is on record, with all that the law wants of it',
  },
  'R-DISCLOSE-ACCOUNT': { version: 1, title: 'Every disclosure is accounted for, for the policy years' },
  'R-CALL': {
    version: 1,
    title: 'About a client is called only whom the client has agreed to, for that reason',
  },
  'R-SCREEN': { version: 1, title: 'Risk and eligibility are both screened within the clock' },
  'R-ELIG-NEED': { version: 1, title: 'At least one need for intensive outpatient care' },
  'R-ELIG-SAFE': { version: 1, title: 'No need for detox, 24-hour watch or residential care' },
  'R-ELIG-WILLING': { version: 1, title: 'Willing and able to take part in every phase' },
  'R-ELIG-HOME': { version: 1, title: 'A safe home or sober living, and people who support' },
  'R-ELIG-ENTRY': { version: 1, title: 'Any way in; it changes nothing but priority' },
  'R-RISK': { version: 1, title: 'Suicide risk is screened at first contact' },
  'R-RISK-HIGH': { version: 1, title: 'High risk escalates until somebody acknowledges, then a disposition' },
  'R-RISK-MODERATE': {
    version: 1,
    title: 'Moderate risk asks for a safety plan the same day, reviewed until the risk is low',
  },
  'R-WAITLIST': {
    version: 1,
    title: 'A seat is offered by priority, and the offer is open for the policy time',
  },
  'R-PRIORITY': { version: 1, title: 'Priority is what is known today, not what a referral said' },
  'R-INTERIM': {
    version: 1,
    title: 'Interim services and admission in time for those whom the block grant names',
  },
  'R-CAPACITY': { version: 1, title: 'That a track is nearly full is reported in time' },
  'R-GROUP': {
    version: 1,
    title: 'A roster is within its bounds, by one or two therapists, and within its track',
  },
  'R-ASSESS': { version: 1, title: 'Assessment within the clock after admission' },
  'R-BASELINE': { version: 1, title: 'Baseline instruments are taken in assessment' },
  'R-ASSESSOR': { version: 2, title: 'Only a qualified assessor rates, and decides the level of care' },
  'R-LOC': { version: 1, title: 'Six dimensions to a level of care; the highest risk drives' },
  'R-LOC-DECIDE': { version: 1, title: 'The assessor decides the level of care' },
  'R-SCHED-SESSION': { version: 1, title: 'A session day is 3 to 4 hours, 3 to 5 days a week' },
  'R-SCHED-DOSE': { version: 1, title: '9 to 20 hours a week; adolescents from 6' },
  'R-SCHED-MIX': { version: 1, title: 'Group, and individual at least once a week' },
  'R-PLAN-SIGN': { version: 1, title: 'Client and clinician sign before any treatment session' },
  'R-REVIEW': { version: 1, title: 'Plan review at the earlier of the policy days or delivered hours' },
  'R-CONTINUE': { version: 1, title: 'A review rates again and says whether treatment goes on' },
  'R-ATTEND': { version: 1, title: 'Every planned session has its outcome; only minutes attended count' },
  'R-NOSHOW': { version: 1, title: 'A no-show is contacted in time; too many are reviewed' },
  'R-DOSE-WEEKS': { version: 1, title: 'Of hours by the week, whole weeks of the tier are owed' },
  'R-TAPER': { version: 1, title: 'Step down one tier when every gate holds' },
  'R-TAPER-HOLD': { version: 1, title: 'A clinician may step down early, or hold, with a reason' },
  'R-STEP-UP': { version: 1, title: 'A clinician may step up with a reason' },
  'R-MAX': { version: 1, title: 'At the end of the recommended length: discharge, or extend with a reason' },
  'R-RELAPSE': { version: 1, title: 'A relapse steps the client up at once, provisionally' },
  'R-DETERIORATE': { version: 1, title: 'An instrument worse by its reliable change asks for a review' },
  'R-TOXICOLOGY': {
    version: 1,
    title: 'An unexpected positive is a relapse report; a confirmation may speak against it',
  },
  'R-REASSESS': { version: 1, title: 'In treatment instruments are taken again by the policy cadence' },
  'R-HOLD': { version: 1, title: 'A transfer to a higher level keeps the seat for the policy time' },
  'R-LEAVE': { version: 1, title: 'On leave treatment stands still, with a day to look again' },
  'R-SEAT-AGAIN': {
    version: 1,
    title: 'Who comes back after their seat was given back asks the track for another',
  },
  'R-DISCH': { version: 1, title: 'Discharge needs criteria, review, continuing care and instruments' },
  'R-SUMMARY': { version: 1, title: 'What is signed as the summary is written, and named by its hash' },
  'R-AFTERCARE': { version: 1, title: 'Follow-ups until reached, or given up after the policy attempts' },
  'R-CARE-TEAM': { version: 1, title: 'A journey has its people, and the tasks of their role are theirs' },
  'R-CLINICAL': { version: 1, title: 'Clinical data are recorded part by part, as they become known' },
  'R-ENDING': { version: 1, title: 'Every ending has its reason' },
  'R-POLICY': { version: 1, title: 'A journey keeps its policy until it adopts another, with a reason' },
  'R-RETURN': { version: 1, title: 'Return after years is a new journey; one open journey a client at most' },
} as const;

export type RuleId = keyof typeof RULES;

/** A rule as it stood when it was applied. */
export interface RuleRef {
  readonly id: RuleId;
  readonly version: number;
}

export const rule = (id: RuleId, version: number = RULES[id].version): RuleRef => ({ id, version });
