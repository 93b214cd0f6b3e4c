import type { WordId, WordsOf } from './word-id.js';

type TitleWord = WordsOf<'title'>;

/**
 * What a task or a clock is called, by how its id begins; the first that fits counts. A task of a clock has the clock's id with the rung behind it, so that one
 * table does for both. Ids are recorded names and never change, while a title is recorded in English as it was then: where one id has several titles, a part
 * of the title tells them apart.
 */
const TITLES: readonly (readonly [start: string, title: TitleWord, said?: RegExp])[] = [
  ['intake.firstContact', 'firstContact'],
  ['intake.lastAttempt', 'lastAttempt'],
  ['intake.lostToContact', 'lostToContact'],
  ['intake.', 'reach'],
  ['screening.refer', 'notEligible'],
  ['screening.priority', 'priority'],
  ['screening', 'handOff', /^Not eligible/],
  ['screening', 'screening'],
  ['waitlist.ask.', 'seatOffered'],
  ['waitlist.offer.', 'offerLapses'],
  ['waitlist.call.', 'passedOn', /passed on/],
  ['waitlist.call.', 'waiting'],
  ['waitlist.interim', 'interim'],
  ['waitlist.referOn', 'referOn'],
  ['waitlist.admission', 'admission'],
  ['assessment', 'assessment'],
  ['level.', 'level'],
  ['planning', 'planning'],
  ['plan.amendment.', 'amendment'],
  ['group.', 'offRosterNone', /no such group/],
  ['group.', 'offRosterFull', /it is full/],
  ['group.', 'offRosterCouples', /couples/],
  ['group.', 'offRosterSeat', /no seat/],
  ['group.', 'offRoster'],
  ['review.finding.', 'findingStep', /a step:/],
  ['review.finding.', 'findingTransfer', /a transfer/],
  ['review.finding.', 'findingDischarge', /a discharge:/],
  ['review.finding.', 'finding'],
  ['review.return.', 'reviewReturn'],
  ['review.tier.', 'reviewTier'],
  ['review.', 'review'],
  ['length.plan.', 'planDischargeAnew', /anew/],
  ['length.plan.', 'planDischarge'],
  ['length.end.', 'lengthEnds'],
  ['taper.hold', 'taperHeld'],
  ['taper.', 'stepDown'],
  ['taper', 'taperGates'],
  ['instrument.', 'instrument'],
  ['baseline.', 'baseline'],
  ['asked.C-SSRS', 'selfHarm'],
  ['asked.', 'askedInstrument'],
  ['selfHarm.', 'selfHarm'],
  ['worse.', 'worse'],
  ['attendance.', 'attendance'],
  ['week.', 'week'],
  ['noShow.review.', 'absences'],
  ['noShow.', 'noShow'],
  ['relapse.acknowledge.', 'relapseAgain', /again/],
  ['relapse.acknowledge.', 'relapseAtTopReported', /level 4/],
  ['relapse.acknowledge.', 'relapseSteppedUp', /stepped up/],
  ['relapse.acknowledge.', 'relapseAcknowledge'],
  ['relapse.outside.', 'useBefore', /before the admission/],
  ['relapse.outside.', 'relapseRespond'],
  ['relapse.tell.', 'newDays'],
  ['relapse.transfer.', 'relapseAtTop'],
  ['relapse.', 'relapseDecide'],
  ['toxicology.reverse.', 'toxicologyReverse'],
  ['toxicology.decided.', 'toxicologyDecided'],
  ['toxicology.refused.', 'toxicologyRefused'],
  ['toxicology.dilute.', 'toxicologyDilute'],
  ['toxicology.', 'toxicology'],
  ['risk.screen.return.', 'riskScreenReturn'],
  ['risk.screen.discharge.', 'riskScreenLastDay', /^The last day/],
  ['risk.screen.discharge.', 'riskScreenDischarge'],
  ['risk.screen.result.', 'riskScreenResult'],
  ['risk.screen', 'riskScreenReferral', /the referral has/],
  ['risk.screen', 'riskScreen'],
  ['risk.disp', 'riskDispose'],
  ['risk.', 'riskAcknowledge'],
  ['safetyPlan.review.', 'safetyPlanReview'],
  ['safetyPlan.', 'safetyPlanAgain', /^Risk again/],
  ['safetyPlan.', 'safetyPlan'],
  ['leave.look.', 'leaveLook'],
  ['hold.seat.', 'heldSeat'],
  ['hold.call.', 'holdCall'],
  ['hold.back.', 'seatAgain'],
  ['hold.', 'holdDecide'],
  ['discharge.back.', 'seatAgain'],
  ['discharge.seat.', 'seatBack'],
  ['discharge.amendment.', 'summaryAmendment'],
  ['discharge.', 'summary'],
  ['followUp.', 'followUp'],
  ['brokenGlass.', 'brokenGlass'],
];

const OF_INSTRUMENT = /^(?:instrument|baseline|asked)\.([A-Z][\w-]*)|^worse\.(?:outside\.)?([A-Z][\w-]*)/;

export interface TitleOf {
  readonly word: WordId;
  /** YYYY-MM-DD of the day that it is about; null where it is about none. */
  readonly date: string | null;
  readonly instrument: string | null;
  /** Its id in the policy. */
  readonly tier: string | null;
  readonly group: string | null;
  /** A level of care. */
  readonly level: string | null;
  /** Of a follow-up: so many days after the discharge. */
  readonly days: number | null;
}

/**
 * The words for a task or a clock, with what its id and its recorded title say of it; null where these pages do not know it.
 * @param given the recorded title; empty where none is known
 */
export const titleOf = (id: string, given: string): TitleOf | null => {
  const [, title] =
    TITLES.find(([start, , said]) => id.startsWith(start) && (said?.test(given) ?? true)) ?? [];
  if (title === undefined) return null;
  const [, second = ''] = id.split('.');
  const [, ofOne, worse] = OF_INSTRUMENT.exec(id) ?? [];
  return {
    word: `title.${title}`,
    date: /^\d{4}-\d{2}-\d{2}$/.exec(second)?.[0] ?? /\d{4}-\d{2}-\d{2}/.exec(given)?.[0] ?? null,
    instrument: ofOne ?? worse ?? null,
    tier: /\btier ([\w-]+)/.exec(given)?.[1] ?? null,
    group: id.startsWith('group.') ? second : null,
    level: /\blevel (\d)/.exec(given)?.[1] ?? null,
    days: title === 'followUp' ? Number(second) : null,
  };
};
