import { lookUp, type Phrase, type PhraseOf } from './phrases.js';

/** What a comparison says of, as `libs/journey/compare` writes it. A word in braces stands for what differs from journey to journey. */
const ABOUT: readonly Phrase[] = [
  ['taper gates', 'compared.taperGates'],
  ['held until', 'compared.heldUntil'],
  ['BAM use', 'compared.bamUse'],
  ['high C-SSRS that arrived', 'compared.highArrived'],
  ['late C-SSRS as a screen', 'compared.lateScreen'],
  ['C-SSRS with the referral', 'compared.withReferral'],
  ['a summary that is written here', 'compared.summary'],
  ['{task} ticked off', 'compared.tickedOff'],
  ['{event} over an open alert', 'compared.overAlert'],
  ['risk shown', 'compared.riskShown'],
  ['safety plan', 'compared.safetyPlan'],
  ['an attempt after the client was reached', 'compared.attemptAfterReached'],
  ['leave, and the day to look again', 'compared.leave'],
  ['seat kept until', 'compared.seatKept'],
  ['seat given by', 'compared.seatGivenBy'],
  ['offer lapses', 'compared.offerLapses'],
  ['recommended level', 'compared.level'],
  ['recommended level at the review', 'compared.levelAtReview'],
  ['in force from', 'compared.inForce'],
  ['extension', 'compared.extension'],
  ['treatment ends after the return', 'compared.endsAfterReturn'],
  ['completed', 'compared.completed'],
  ['last day of treatment', 'compared.lastDay'],
  ['first appointment', 'compared.firstAppointment'],
  ['withdrawal from hold, handed on', 'compared.handedOn'],
  ['lost to contact', 'compared.lost'],
  ['what was held is recorded until', 'compared.recordedUntil'],
  ['{event} after the ending', 'compared.afterEnding'],
  ['follow-up at {days} days', 'compared.followUp'],
  ['attempt at the follow-up at {days} days', 'compared.followUpAttempt'],
  ['a seat to come back to, once the kept one was given back', 'compared.seatAgain'],
  ['asked after', 'compared.askedAfter'],
  ['a free seat before they are asked again', 'compared.freeSeat'],
  ['next step', 'compared.nextStep'],
  ['review of the absences', 'compared.absences'],
  ['absences added up', 'compared.addedUp'],
  ['minutes of {session}', 'compared.minutes'],
  ['{session} beside the schedule', 'compared.beside'],
  ['{session} moved', 'compared.moved'],
  ['the client is told of the new session days by', 'compared.toldBy'],
  ['report', 'compared.report'],
  ['level that the hours are shown as', 'compared.shownAs'],
  ['groups that the plan names', 'compared.groups'],
  ['length of {days} days', 'compared.length'],
  ['review', 'compared.review'],
  ['consent and signatures', 'compared.signatures'],
  ['hours and family sessions', 'compared.hours'],
  ['{instrument} after {list}', 'compared.askedFor'],
  ['screen', 'compared.test'],
  ['confirmation', 'compared.confirmation'],
];

/** What it says, under one policy or the other. */
const SAYS: readonly Phrase[] = [
  ['nothing', 'says.nothing'],
  ['refused', 'says.refused'],
  ['accepted', 'says.accepted'],
  ['needed', 'says.needed'],
  ['needed, or a reason', 'says.neededOrReason'],
  ['needed for its signature', 'says.forSignature'],
  ['needed for the summary', 'says.forSummary'],
  ['needed for the ending', 'says.forEnding'],
  ['every gate holds', 'says.gatesHold'],
  ['for good', 'says.forGood'],
  ['a relapse', 'says.relapse'],
  ['alerts', 'says.alerts'],
  ['asks for a screen', 'says.screen'],
  ['asks for nothing', 'says.nothingAsked'],
  ['asked for', 'says.asked'],
  ['asked for by a clock', 'says.askedByClock'],
  ['worse by its reliable change', 'says.worse'],
  ['worse by its reliable change, asked for anew', 'says.worseAnew'],
  ['worse by its reliable change, asked for already', 'says.worseAlready'],
  ['the track', 'says.track'],
  ['a coordinator', 'says.coordinator'],
  ['within the most', 'says.within'],
  ['more than may be added', 'says.tooMuch'],
  ['needs a reason', 'says.reason'],
  ['needs no reason', 'says.noReason'],
  ['soon enough', 'says.soon'],
  ['too late', 'says.tooLate'],
  ['given up', 'says.givenUp'],
  ['goes on', 'says.goesOn'],
  ['not yet', 'says.notYet'],
  ['late', 'says.late'],
  ['counts', 'says.counts'],
  ['asked of the track', 'says.ofTrack'],
  ['by a new referral', 'says.byReferral'],
  ['nobody', 'says.nobody'],
  ['to who has no lower priority', 'says.noLower'],
  ['to whoever asks for it', 'says.whoever'],
  ['raises the task that is there', 'says.taskThere'],
  ['recommended', 'says.recommended'],
  ['reviewed', 'says.reviewed'],
  ['asks only', 'says.asksOnly'],
  ['steps up, or recommends level 4', 'says.stepsUp'],
  ['is acknowledged by itself', 'says.byItself'],
  ['those of the track, and its rosters follow', 'says.rosters'],
  ['not looked up', 'says.notLooked'],
  ['offered', 'says.offered'],
  ['not offered', 'says.notOffered'],
  ['a guardian’s, too', 'says.guardian'],
  ['the client’s', 'says.client'],
  ['an adolescent’s', 'says.adolescent'],
  ['an adult’s', 'says.adult'],
  ['held', 'says.held'],
  ['unmet: {gates}', 'says.unmet'],
  ['reports a relapse', 'says.reportsRelapse'],
  ['asks to reverse a report', 'says.asksToReverse'],
  ['asks what follows from a report that was decided', 'says.asksAfterDecision'],
  ['asks the clinician: refused', 'says.refusedTest'],
  ['asks the clinician: dilute', 'says.diluteTest'],
  ['high', 'risk.high'],
  ['moderate', 'risk.moderate'],
  ['low', 'risk.low'],
  ['none', 'risk.none'],
  ['transferred', 'because.transferred'],
  ['droppedOut', 'because.droppedOut'],
  ['pregnantInjecting', 'inLine.pregnantInjecting'],
  ['pregnant', 'inLine.pregnant'],
  ['injecting', 'inLine.injecting'],
  ['standard', 'inLine.standard'],
  ['stepDown', 'inLine.stepDown'],
];

/** The words for what a comparison is about; null where these pages have none. */
export const comparedOf = lookUp(ABOUT);

const sayOne = lookUp(SAYS);

/**
 * The words for what one of the policies says, one after the other where it says several things; null where these pages have none for some of them: an instant, a
 * level, a name.
 */
export const saysOf = (said: string): readonly PhraseOf[] | null => {
  const whole = sayOne(said);
  if (whole) return [whole];
  const each = said.split(', ').map(sayOne);
  return each.every((one) => one !== null) ? each : null;
};

/** When a clock is due, and who hears of it when: roles with instants (ISO 8601). */
export interface DueSaid {
  readonly dueAt: string;
  /** The step of the ladder that is overdue; null where none is. */
  readonly rung: string | null;
  readonly hear: readonly { readonly role: string; readonly at: string }[];
  /** Minutes after which the last of them hears it again; null where nobody does. */
  readonly every: string | null;
}

const DUE =
  /^due (?<dueAt>[\dT:.Z-]+)(?:, overdue, rung (?<rung>\d+))?(?:; (?<hear>\w+ [\dT:.Z-]+(?:, \w+ [\dT:.Z-]+)*))?(?:, and again every (?<every>\d+) minutes)?$/;

/** How a clock stands, as a comparison writes it; null where it is about something else. */
export const dueSaid = (said: string): DueSaid | null => {
  const found = DUE.exec(said)?.groups;
  if (!found) return null;
  const hear = (found['hear'] ?? '').split(', ').filter((one) => one !== '');
  return {
    dueAt: found['dueAt']!,
    rung: found['rung'] ?? null,
    hear: hear.map((one) => ({ role: one.split(' ')[0]!, at: one.split(' ')[1]! })),
    every: found['every'] ?? null,
  };
};
