import { lookUp, type Phrase } from './phrases.js';

/** What a rule still needs, as the rules of `libs/journey` say it in a sentence of `wordsOf`, of a schedule's faults, or of a policy that a journey cannot adopt. */
const NEEDS: readonly Phrase[] = [
  // R-PLAN-SIGN: of a plan
  ['goals: {least} at least', 'needs.goals'],
  ['goals[{index}].interventions: {least} at least', 'needs.interventions'],
  ['goals[{index}].targetDate', 'needs.targetDate'],
  ['dischargeCriteria: {least} at least', 'needs.criteria'],
  // R-SCHED-*, R-MINOR: of the numbers of a schedule
  ['hoursPerDay from {least} to {most}', 'needs.hoursPerDay'],
  ['daysPerWeek from {least} to {most}', 'needs.daysPerWeek'],
  ['modeReason: why telehealth', 'needs.whyTelehealth'],
  ['{least} to {most} hours a week (the schedule has {has})', 'needs.hoursPerWeek'],
  ['tier one of {list}', 'needs.tierAmong'],
  ['{tier} is {days} × {hours} h; another schedule needs a reason', 'needs.asTier'],
  ['besideHoursPerWeek {hours}, under this policy', 'needs.besideHours'],
  ['besideHoursPerWeek {hours}, as the slots have it', 'needs.besideHoursOfSlots'],
  ['individualPerWeek at least {least}, or a reason', 'needs.individual'],
  ['familyPerMonth at least {least}', 'needs.familyPerMonth'],
  // of one slot
  ['slot {slot}: tiers among {list}, or a reason: a tier of a policy to come', 'needs.tiersOfSlotOrReason'],
  ['slot {slot}: tiers among {list}', 'needs.tiersOfSlot'],
  ['slot {slot}: an end on the same day', 'needs.sameDay'],
  ['slot {slot}: weekly', 'needs.weekly'],
  ['slot {slot}: weekly or {recurs}', 'needs.weeklyOr'],
  // of the slots at a tier
  ['at {tier} slots: a client may come to every tier', 'needs.slotsOfTier'],
  ['at {tier} {least} to {most} hours on each day (the slots have {list})', 'needs.hoursOnEachDay'],
  ['at {tier} {least} to {most} days a week (the slots have {has})', 'needs.daysOfSlots'],
  ['at {tier} {least} to {most} hours a week (the slots have {has})', 'needs.hoursOfSlots'],
  ['at {tier} {days} × {hours} h; other slots need a reason', 'needs.otherSlots'],
  ['at {tier} an individual session {count} × a week, or a reason', 'needs.individualOfSlots'],
  ['at {tier} a group session', 'needs.groupSession'],
  ['at {tier} a family session', 'needs.familySession'],
  ['at {tier} a family session {count} × a week', 'needs.familyWeekly'],
  ['at {tier} {count} family sessions in four weeks', 'needs.familySessions'],
  ['at {tier} slots apart: {one} and {other} overlap', 'needs.apart'],
  // R-DISCH, R-RISK: before the discharge summary is signed
  ['a plan review at the last tier, within {days} days before discharge', 'needs.review'],
  ['a continuing-care plan', 'needs.care'],
  ['a continuing-care plan, or waived: continuingCare, with the reason', 'needs.careOrWaived'],
  ['a first appointment within {days} days after discharge', 'needs.firstAppointment'],
  ['{instrument} taken again (there is a baseline)', 'needs.takenAgain'],
  ['the attendance of {date}.{slot}', 'needs.attendance'],
  ['the hours of the week of {date}', 'needs.week'],
  [
    'a risk screen since the discharge began (recordRisk, or a C-SSRS), or waived: riskScreen',
    'needs.riskScreen',
  ],
  [
    'a risk screen on {date} or later (recordRisk, or a C-SSRS), or waived: riskScreen',
    'needs.riskScreenFrom',
  ],
  [
    'every gate of the taper on the last day of treatment ({gates}), or waived: taper, with the reason',
    'needs.taper',
  ],
  [
    'the last day of treatment, {date}, with its sessions; or takeBackDischarge, and another day',
    'needs.lastDay',
  ],
  // R-ENDING, R-HOLD: before a journey ends
  ['handOff, or waived: handOff, with the reason', 'needs.handOff'],
  [
    'closeTransferred where the client stays where they are; else handOff, or waived: handOff, with the reason',
    'needs.closeTransferred',
  ],
  [
    'transfer where care goes on at level 4 or 5; else handOff, or waived: handOff, with the reason',
    'needs.transfer',
  ],
  ['signDischargeSummary, or waived: summary, with the reason', 'needs.summary'],
  [
    'beginDischarge and signDischargeSummary, or waived: summary, with the reason',
    'needs.dischargeAndSummary',
  ],
  ['waived: summary, with the reason', 'needs.summaryWaived'],
  // R-POLICY: before a journey goes over to a policy
  ['a policy that has tier {tier}, or a plan at one of {list} first (draftPlan)', 'needs.tierOrPlan'],
  [
    'a policy that has tier {tier}, or signDischargeSummary first: the discharge may still be taken back',
    'needs.tierOrSigned',
  ],
  ['a policy that has tier {tier}, or stepDown or stepUp to one of {list}', 'needs.tierOrStep'],
  ['a policy that has tier {tier}, or decideRelapse: it may be restored', 'needs.tierOrDecided'],
  [
    'a plan with sessions at tier {tier}, or signDischargeSummary first: the discharge may still be taken back',
    'needs.sessionsOrSigned',
  ],
  ['a plan with sessions at tier {tier} (draftPlan or amendPlan), signed', 'needs.sessionsAtTier'],
  ['a policy that has track {track} (it has {list})', 'needs.track'],
  // R-GROUP: of the groups that a plan names
  ['slot {slot}: group null, the track has none', 'needs.noGroup'],
  ['slot {slot}: group one of {list}', 'needs.groupAmong'],
  ['slot {slot}: weekday one of {weekdays}, as {group} meets', 'needs.weekdayOfGroup'],
  ['slot {slot}: start {start}, as {group} meets', 'needs.startOfGroup'],
  ['slot {slot}: minutes {minutes}, as {group} meets', 'needs.minutesOfGroup'],
  ['slot {slot}: mode {mode}, as {group} meets', 'needs.modeOfGroup'],
  ['another group than {group}, which is full, or a member of it to leave', 'needs.otherGroup'],
];

/** The words for what a rule still needs; null where these pages have none. */
export const needsOf = lookUp(NEEDS);
