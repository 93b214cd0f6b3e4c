import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { policyFrom } from '#policy/load-policy';
import { runs } from '../property-parameters.js';
import { ABSENT, edited, faultsOf, pathsOf, type Path } from './edit.js';

type Case = readonly [
  what: string,
  edit: readonly [Path, unknown],
  path: string,
  rule: string | null,
  detail: RegExp,
];

const OPTIONAL = [
  ...[
    'name',
    'sites',
    'adolescentUnder',
    'extendBeyond',
    'leave',
    'review',
    'attendance',
    'ladders',
    'tasksAtStart',
    'oneTask',
  ],
  ...['contact', 'deterioration', 'disclosures', 'endings', 'groups', 'hold', 'instruments', 'plan'],
  ...['relapse', 'risk', 'sessions', 'seats', 'toxicology', 'waitlist', 'weeks'],
];
/** The same of what a section need not have. */
const OPTIONAL_IN_SECTION = [
  'clocks.riskDispose',
  'schedule.familyPerMonthForMinors',
  'schedule.beside',
  'schedule.recurs',
  'discharge.summary',
  'taper.noUseDays',
  'taper.holdLookAgainDays',
  'hold.tierWithin',
  'instruments.sets',
  'instruments.forAdolescents',
  'risk.screenAt',
  'waitlist.freeSeatFirstTo',
  ...['waitlist.referOn', 'waitlist.nearlyFull', 'waitlist.askPriority'],
  'relapse.tellLadder',
  'deterioration.outside',
  'risk.toldAgain',
  'risk.lateScreens',
  'toxicology.afterDecision',
  'weeks.counted',
  'contact.afterReached',
  'plan.tiersToCome',
  'plan.tiersKept',
  'contact.followUpsCount',
  'hold.careAnew',
  'plan.stepsFrom',
  'endings.mostDaysAhead',
  'endings.handedOnFromHold',
  'review.climbsEvery',
  'risk.oldResults',
  'hold.standsStill',
  'relapse.beforeAdmission',
  'seats.again',
  ...['groups.roster', 'sessions.onHolidays'],
];
/** Records by instrument, or by rule: one that is not there has no number, which is no fault. */
const BY_INSTRUMENT = /^(instruments\.(meaningfulChange|response|forAdolescents)|ladders)\./;
/** What people call something need not be said. */
const NAMES = /^(sites|tracks|tiers)\.\d+\.(name|part|mode)$/;
const T1 = ['tiers', 2];
const all = ['withdrawal', 'biomedical', 'emotional', 'readiness', 'relapsePotential', 'recoveryEnvironment'];

const CASES: readonly Case[] = [
  [
    'late records for ever',
    [['endings', 'recordWithinDays'], 91],
    'endings.recordWithinDays',
    'R-ATTEND',
    /<=90/,
  ],
  [
    'late records of no day',
    [['endings', 'recordWithinDays'], 0],
    'endings.recordWithinDays',
    'R-ATTEND',
    />=1/,
  ],
  ['a discharge in a season', [['endings', 'mostDaysAhead'], 31], 'endings.mostDaysAhead', 'R-DISCH', /<=30/],
  [
    'a discharge ahead by no day',
    [['endings', 'mostDaysAhead'], 0],
    'endings.mostDaysAhead',
    'R-DISCH',
    />=1/,
  ],
  ['a leave for a year', [['leave', 'mostDays'], 181], 'leave.mostDays', 'R-LEAVE', /<=180/],
  ['a leave of no day', [['leave', 'mostDays'], 0], 'leave.mostDays', 'R-LEAVE', />=1/],
  ['a review by the moon', [['review', 'by'], 'moons'], 'review.by', 'R-REVIEW', /expected/],
  [
    'a review that may rate',
    [['review', 'continuedStay'], 'perhaps'],
    'review.continuedStay',
    'R-CONTINUE',
    /expected/,
  ],
  [
    'H1: a free seat first to whom nobody knows',
    [['waitlist', 'freeSeatFirstTo'], 'whoeverShouts'],
    'waitlist.freeSeatFirstTo',
    'R-WAITLIST',
    /expected/,
  ],
  [
    'H3: a track that is nearly full while most of it is free',
    [['waitlist', 'nearlyFull', 'percent'], 49],
    'waitlist.nearlyFull.percent',
    'R-CAPACITY',
    />=50/,
  ],
  [
    'H3: a report in a year',
    [['waitlist', 'nearlyFull', 'reportWithinDays'], 365],
    'waitlist.nearlyFull.reportWithinDays',
    'R-CAPACITY',
    /<=30/,
  ],
  [
    'H3: a referral on for ever',
    [['waitlist', 'referOn', 'within'], { hours: 9_000 }],
    'waitlist.referOn.within.hours',
    'R-INTERIM',
    /longer/,
  ],
  [
    'H6: that a client was not told is heard of days later',
    [['relapse', 'tellLadder', 0, 'hours'], 25],
    'relapse.tellLadder[0].hours',
    'R-RELAPSE',
    /longer/,
  ],
  [
    'H10: hours that count before they are held',
    [['weeks', 'counted'], 'atOnce'],
    'weeks.counted',
    'R-DOSE-WEEKS',
    /expected/,
  ],
  [
    'H14: a client who was reached is given up by a clock',
    [['contact', 'afterReached'], 'aClockDoes'],
    'contact.afterReached',
    'R-CONTACT',
    /expected/,
  ],
  [
    'H17: a tier to come without a reason',
    [['plan', 'tiersToCome'], 'anyhow'],
    'plan.tiersToCome',
    'R-PLAN-SIGN',
    /expected/,
  ],
  [
    'H19: care that is planned anew at some time',
    [['hold', 'careAnew'], 'sometime'],
    'hold.careAnew',
    'R-HOLD',
    /expected/,
  ],
  [
    'W22: a step that is in force in the evening',
    [['plan', 'stepsFrom'], 'tonight'],
    'plan.stepsFrom',
    'R-STEP-UP',
    /expected/,
  ],
  [
    'W23: who is handed on has completed',
    [['endings', 'handedOnFromHold'], 'completed'],
    'endings.handedOnFromHold',
    'R-ENDING',
    /expected/,
  ],
  [
    'A10: a review that the supervisor hears of after years',
    [['review', 'climbsEvery'], { businessDays: 400 }],
    'review.climbsEvery.businessDays',
    'R-REVIEW',
    /<=366/,
  ],
  [
    'A11: an old result that is lost',
    [['risk', 'oldResults'], 'forget'],
    'risk.oldResults',
    'R-RISK',
    /expected/,
  ],
  [
    'A13: a hold by a clock that nobody has',
    [['hold', 'standsStill'], 'sundial'],
    'hold.standsStill',
    'R-HOLD',
    /expected/,
  ],
  [
    'A14: use before the admission that nobody hears of',
    [['relapse', 'beforeAdmission'], 'nothing'],
    'relapse.beforeAdmission',
    'R-RELAPSE',
    /expected/,
  ],
  [
    'W26: a version that names a calendar',
    [['version'], '2027.1@main.2'],
    'version',
    null,
    /calendar of a site/,
  ],
  ['no version', [['version'], ABSENT], 'version', null, /missing/],
  ['W21: an edition that nothing is shown in', [['asamEdition'], '4'], 'asamEdition', 'R-LOC', /expected/],
  ['misspelt key', [['clocks', 'ofer'], {}], 'clocks.ofer', null, /unknown key/],
  [
    'a meeting as dose',
    [['schedule', 'beside'], ['twelveStep']],
    'schedule.beside[0]',
    'R-SCHED-SESSION',
    /expected/,
  ],
  [
    'a kind twice',
    [
      ['schedule', 'beside'],
      ['family', 'family'],
    ],
    'schedule.beside[1]',
    'R-SCHED-SESSION',
    /stands already/,
  ],
  [
    'goals for which nothing is done',
    [['plan', 'interventions'], 0],
    'plan.interventions',
    'R-PLAN-SIGN',
    />=1/,
  ],
  [
    'a session once a year',
    [['schedule', 'recurs'], ['yearly']],
    'schedule.recurs[0]',
    'R-SCHED-MIX',
    /expected/,
  ],
  [
    'a summary that stands anywhere',
    [['discharge', 'summary'], 'anywhere'],
    'discharge.summary',
    'R-SUMMARY',
    /expected/,
  ],
  ['an extension from anywhere', [['extendBeyond'], 'lengthDays'], 'extendBeyond', 'R-MAX', /expected/],
  ['adults who are adolescents', [['adolescentUnder'], 22], 'adolescentUnder', 'R-MINOR', /<=21/],
  ['children who are none', [['adolescentUnder'], 11], 'adolescentUnder', 'R-MINOR', />=12/],
  [
    'an instrument twice in a set',
    [
      ['instruments', 'sets', 'baseline'],
      ['PHQ-9', 'PHQ-9'],
    ],
    'instruments.sets.baseline[1]',
    'R-BASELINE',
    /stands already/,
  ],
  [
    'an instrument that nobody has items of in a set',
    [['instruments', 'sets', 'discharge'], ['BAM-USE']],
    'instruments.sets.discharge[0]',
    'R-BASELINE',
    /expected/,
  ],
  [
    'an instrument of minors that nobody has items of',
    [['instruments', 'forAdolescents', 'PHQ-9'], 'PHQ-A'],
    'instruments.forAdolescents["PHQ-9"]',
    'R-REASSESS',
    /expected/,
  ],
  [
    'a ladder of a rule that climbs none',
    [['ladders', 'R-MINOR'], ['director']],
    'ladders["R-MINOR"]',
    'R-MINOR',
    /unknown key/,
  ],
  [
    'a ladder that runs backwards, of one rule',
    [
      ['ladders', 'R-REVIEW'],
      ['director', 'supervisor'],
    ],
    'ladders["R-REVIEW"][1]',
    'R-REVIEW',
    /runs backwards/,
  ],
  ['a ladder of nobody', [['ladders', 'R-REASSESS'], []], 'ladders["R-REASSESS"]', 'R-REASSESS', />=1/],
  [
    'a task at the start of what climbs none',
    [['tasksAtStart'], ['R-MINOR']],
    'tasksAtStart[0]',
    null,
    /expected/,
  ],
  [
    'a baseline of last year',
    [['instruments', 'sets', 'baselineWithinDays'], 91],
    'instruments.sets.baselineWithinDays',
    'R-BASELINE',
    /<=90/,
  ],
  [
    'a screen at nothing that happens',
    [['risk', 'screenAt'], ['birthday']],
    'risk.screenAt[0]',
    'R-RISK',
    /expected/,
  ],
  [
    'a confirmation that never counts',
    [['toxicology', 'confirmWithinDays'], 0],
    ...(['toxicology.confirmWithinDays', 'R-TOXICOLOGY', />=1/] as const),
  ],
  [
    'a confirmation that counts for ever',
    [['toxicology', 'confirmWithinDays'], 31],
    ...(['toxicology.confirmWithinDays', 'R-TOXICOLOGY', /<=30/] as const),
  ],
  ['a review after no days', [['hold', 'tierWithin'], { days: 0 }], 'hold.tierWithin.days', 'R-HOLD', />=1/],
  ['no tiers', [['tiers'], []], 'tiers', 'R-TAPER', />=1/],
  [
    'broken glass that lasts for centuries',
    [['breakGlass'], { lasts: { days: 140_000 } }],
    'breakGlass.lasts',
    null,
    /five minutes \(1\/12\) to 24/,
  ],
  [
    'broken glass that lasts for more than a day',
    [['breakGlass'], { lasts: { hours: 24.5 } }],
    'breakGlass.lasts.hours',
    null,
    /longer than 24 h/,
  ],
  [
    'broken glass that lasts for a second',
    [['breakGlass'], { lasts: { hours: 1 / 3_600 } }],
    'breakGlass.lasts.hours',
    null,
    /five minutes/,
  ],
  [
    'broken glass over a weekend',
    [['breakGlass'], { lasts: { businessDays: 1 } }],
    'breakGlass.lasts',
    null,
    /\{"days": 1\}/,
  ],
  [
    'broken glass as often as anybody likes',
    [['breakGlass'], { lasts: { hours: 1 }, mostADay: 1_000 }],
    'breakGlass.mostADay',
    null,
    /<=20/,
  ],
  [
    'a search in an emergency as often as anybody guesses',
    [['breakGlass'], { lasts: { hours: 1 }, searchesADay: 1_000 }],
    'breakGlass.searchesADay',
    null,
    /<=60/,
  ],
  ['a tier twice', [[...T1, 'id'], 'T2'], 'tiers[2].id', 'R-TAPER', /"T2" stands already at \[1\]/],
  ['tiers that do not descend', [['tiers', 1, 'sessionsPerWeek'], 5], 'tiers[1]', 'R-TAPER', /15 h .* 15 h/],
  [
    'a tier below 9 h',
    [['schedule', 'hoursPerWeek', 'min'], 10],
    'tiers[2]',
    'R-SCHED-DOSE',
    /9 h .* 10 to 20 h/,
  ],
  [
    'a tier above 20 h',
    [['schedule', 'hoursPerWeek', 'max'], 14],
    'tiers[0]',
    'R-SCHED-DOSE',
    /15 h .* 9 to 14 h/,
  ],
  [
    'a short session',
    [T1, { id: 'T1', sessionsPerWeek: 4, hoursPerSession: 2.5 }],
    'tiers[2].hoursPerSession',
    'R-SCHED-SESSION',
    /3 to 4 h/,
  ],
  [
    'a long session',
    [['tiers', 0], { id: 'T3', sessionsPerWeek: 4, hoursPerSession: 4.5 }],
    'tiers[0].hoursPerSession',
    'R-SCHED-SESSION',
    /3 to 4 h/,
  ],
  [
    'too few days',
    [['schedule', 'daysPerWeek', 'min'], 4],
    'tiers[2].sessionsPerWeek',
    'R-SCHED-SESSION',
    /4 to 5/,
  ],
  [
    'too many days',
    [['tiers', 0, 'sessionsPerWeek'], 6],
    'tiers[0].sessionsPerWeek',
    'R-SCHED-SESSION',
    /3 to 5/,
  ],
  [
    'session range reversed',
    [['schedule', 'hoursPerSession'], { min: 3, max: 2 }],
    'schedule.hoursPerSession.max',
    'R-SCHED-SESSION',
    /below min/,
  ],
  [
    'adolescents need more',
    [['schedule', 'hoursPerWeek', 'minAdolescent'], 10],
    'schedule.hoursPerWeek.minAdolescent',
    'R-SCHED-DOSE',
    /above min/,
  ],
  ['a track twice', [['tracks', 1, 'id'], 'main-day-onsite'], 'tracks[1].id', 'R-WAITLIST', /stands already/],
  ['a site twice', [['sites'], [{ id: 'main' }, { id: 'main' }]], 'sites[1].id', null, /stands already/],
  ['a site without an id', [['sites', 0], { name: 'Main' }], 'sites[0].id', null, /is missing/],
  ['no site at all', [['sites'], []], 'sites', null, />=1/],
  ['a phone that cannot be dialled', [['sites', 0, 'phone'], 'ask Ada'], 'sites[0].phone', null, /phone/],
  ['a name of two lines', [['name'], 'Program\nof care'], 'name', null, /one line/],
  ['a name with a blank before it', [['tiers', 0, 'name'], ' T3'], 'tiers[0].name', 'R-TAPER', /no blank/],
  ['a name without an end', [['tracks', 0, 'name'], 'n'.repeat(81)], 'tracks[0].name', 'R-WAITLIST', /80/],
  ['a part of the night', [['tracks', 0, 'part'], 'night'], 'tracks[0].part', 'R-WAITLIST', /day/],
  ['a track without seats', [['tracks', 0, 'capacity'], 0], 'tracks[0].capacity', 'R-WAITLIST', />=1/],
  [
    'unknown time zone',
    [['calendar', 'timeZone'], 'America/Boston'],
    'calendar.timeZone',
    null,
    /America\/Boston/,
  ],
  ['no business day', [['calendar', 'businessWeekdays'], []], 'calendar.businessWeekdays', null, />=1/],
  [
    'an eighth weekday',
    [['calendar', 'businessWeekdays', 0], 8],
    'calendar.businessWeekdays[0]',
    null,
    /<=7/,
  ],
  ['no date', [['calendar', 'holidays', 3], '2027-02-29'], 'calendar.holidays[3]', null, /no date/],
  [
    'a date with a time',
    [['calendar', 'holidays', 3], '2027-02-28T00:00'],
    'calendar.holidays[3]',
    null,
    /no date/,
  ],
  [
    'a holiday twice',
    [['calendar', 'holidays', 3], '2026-01-01'],
    'calendar.holidays[3]',
    null,
    /stands already/,
  ],
  ['offsets written by hand', [['calendar', 'offsets'], []], 'calendar.offsets', null, /unknown key/],
  ['a clock of no time', [['clocks', 'offer'], { hours: 0 }], 'clocks.offer.hours', 'R-WAITLIST', />0/],
  [
    'a clock of two units',
    [['clocks', 'offer'], { hours: 1, days: 1 }],
    'clocks.offer',
    'R-WAITLIST',
    /expected/,
  ],
  [
    'half a business day',
    [['clocks', 'firstContact'], { businessDays: 0.5 }],
    'clocks.firstContact',
    'R-CONTACT',
    /days whole/,
  ],
  [
    'urgent later than routine',
    [['clocks', 'screeningUrgent'], { businessDays: 11 }],
    'clocks.screeningUrgent',
    'R-SCREEN',
    /longer/,
  ],
  [
    'lost before the first attempt',
    [['clocks', 'firstContact'], { businessDays: 11 }],
    'clocks.firstContact',
    'R-CONTACT',
    /longer/,
  ],
  [
    'decided before acknowledged',
    [['clocks', 'relapseDecide'], { hours: 3 }],
    'clocks.relapseAcknowledge',
    'R-RELAPSE',
    /longer/,
  ],
  ['risk ladder empty', [['clocks', 'riskHigh'], []], 'clocks.riskHigh', 'R-RISK-HIGH', />=1/],
  [
    'risk ladder late',
    [['clocks', 'riskHigh', 0, 'minutes'], 5],
    'clocks.riskHigh[0].minutes',
    'R-RISK-HIGH',
    /at once/,
  ],
  [
    'risk ladder backwards',
    [['clocks', 'riskHigh', 2, 'minutes'], 10],
    'clocks.riskHigh[2].minutes',
    'R-RISK-HIGH',
    /10 does not come after 15/,
  ],
  [
    'risk ladder to nobody',
    [['clocks', 'riskHigh', 0, 'role'], 'system'],
    'clocks.riskHigh[0].role',
    'R-RISK-HIGH',
    /expected/,
  ],
  [
    'a risk ladder that runs backwards',
    [
      ['clocks', 'riskHigh'],
      [
        { role: 'director', minutes: 0 },
        { role: 'supervisor', minutes: 15 },
      ],
    ],
    'clocks.riskHigh[1].role',
    'R-RISK-HIGH',
    /runs backwards/,
  ],
  [
    'risk ladder twice to one',
    [['clocks', 'riskHigh', 1, 'role'], 'onCall'],
    'clocks.riskHigh[1].role',
    'R-RISK-HIGH',
    /already/,
  ],
  ['no follow-up', [['clocks', 'followUps'], []], 'clocks.followUps', 'R-AFTERCARE', />=1/],
  [
    'follow-ups not ascending',
    [['clocks', 'followUps', 1, 'day'], 7],
    'clocks.followUps[1].day',
    'R-AFTERCARE',
    /7 does not come after 7/,
  ],
  ['ladder empty', [['ladder'], []], 'ladder', null, />=1/],
  ['ladder backwards', [['ladder'], ['supervisor', 'responsible']], 'ladder[1]', null, /backwards/],
  ['ladder down', [['ladder'], ['responsible', 'director', 'supervisor']], 'ladder[2]', null, /backwards/],
  ['ladder twice to one', [['ladder', 2], 'supervisor'], 'ladder[2]', null, /stands already/],
  [
    'lengths not ascending',
    [['lengthDays'], [60, 30]],
    'lengthDays[1]',
    'R-MAX',
    /30 does not come after 60/,
  ],
  [
    'a length above the most',
    [['maxLengthDays'], 80],
    'lengthDays[2]',
    'R-MAX',
    /90 is above maxLengthDays \(80\)/,
  ],
  [
    'planned before it begins',
    [['dischargePlanningDaysBefore'], 30],
    'dischargePlanningDaysBefore',
    'R-MAX',
    /30 days/,
  ],
  [
    'more delivered than planned',
    [['taper', 'deliveredShare'], 80],
    'taper.deliveredShare',
    'R-TAPER',
    /<=1/,
  ],
  ['levels not descending', [['levelOfCare', 1, 'level'], 5], 'levelOfCare[1].level', 'R-LOC', /level 5/],
  [
    'no level for some',
    [['levelOfCare', 4, 'when', 0, 'rating'], 1],
    'levelOfCare[4].when',
    'R-LOC',
    /no level/,
  ],
  [
    'a level never reached',
    [['levelOfCare', 3, 'when', 0, 'rating'], 0],
    'levelOfCare[4]',
    'R-LOC',
    /never reached/,
  ],
  [
    'more dimensions than named',
    [['levelOfCare', 0, 'when', 0, 'count'], 4],
    'levelOfCare[0].when[0].count',
    'R-LOC',
    /never hold/,
  ],
  [
    'a rating of 5',
    [['levelOfCare', 0, 'when', 0, 'rating'], 5],
    'levelOfCare[0].when[0].rating',
    'R-LOC',
    /<=4/,
  ],
  [
    'a dimension twice',
    [
      ['levelOfCare', 4, 'when', 0, 'dimensions'],
      [...all, 'readiness'],
    ],
    'levelOfCare[4].when[0].dimensions[6]',
    'R-LOC',
    /already/,
  ],
  [
    'a priority left out',
    [['priorities'], ['pregnantInjecting', 'pregnant', 'injecting', 'standard']],
    'priorities',
    'R-WAITLIST',
    /stepDown is missing/,
  ],
  [
    'a track smaller than a group',
    [['tracks', 2, 'capacity'], 11],
    'tracks[2].capacity',
    'R-GROUP',
    /main-day-telehealth has 11 .* 12/,
  ],
  ['groups upside down', [['groups', 'max'], 5], 'groups.max', 'R-GROUP', /below min/],
  ['seats by somebody else', [['seats'], { by: 'lot' }], 'seats.by', 'R-WAITLIST', /tracks/],
  [
    'a change beyond the scale',
    [['reliableChange', 'PHQ-9'], 28],
    'reliableChange["PHQ-9"]',
    'R-DETERIORATE',
    /0 to 27/,
  ],
  [
    'an unknown instrument',
    [['reliableChange', 'PHQ-15'], 5],
    'reliableChange["PHQ-15"]',
    'R-DETERIORATE',
    /unknown key/,
  ],
  ['a relapse beyond the scale', [['bamUseRelapse'], 12], 'bamUseRelapse', 'R-RELAPSE', /12/],
  [
    'an instrument nobody knows',
    [['instruments', 'cadence', 0, 'instrument'], 'PHQ-15'],
    'instruments.cadence[0].instrument',
    'R-REASSESS',
    /PHQ-9/,
  ],
  [
    'an instrument twice',
    [['instruments', 'cadence', 1, 'instrument'], 'PHQ-9'],
    'instruments.cadence[1].instrument',
    'R-REASSESS',
    /already/,
  ],
  [
    'due again at once',
    [['instruments', 'cadence', 0, 'every'], { days: 0 }],
    'instruments.cadence[0].every.days',
    'R-REASSESS',
    />=1/,
  ],
  [
    'due in hours',
    [['instruments', 'cadence', 0, 'every'], { hours: 12 }],
    'instruments.cadence[0].every',
    'R-REASSESS',
    /days/,
  ],
  [
    'meaningful before it is reliable',
    [['instruments', 'meaningfulChange', 'PHQ-9'], 4],
    'instruments.meaningfulChange["PHQ-9"]',
    'R-DETERIORATE',
    /reliableChange, 5/,
  ],
  [
    'a meaningful change beyond the scale',
    [['instruments', 'meaningfulChange', 'GAD-7'], 22],
    'instruments.meaningfulChange["GAD-7"]',
    'R-DETERIORATE',
    /0 to 21/,
  ],
  ['no document', [[], null], '$', null, /expected object/],
];

/** Names that every object has, and no policy. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** In any unit: what is too short, too long, or between two milliseconds. */
const OUT_OF_BOUNDS: readonly Case[] = [
  [
    'an offer of half a second',
    [['clocks', 'offer'], { hours: 1 / 7_200 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /1 s/,
  ],
  [
    'an offer of ten years',
    [['clocks', 'offer'], { hours: 87_600 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /8784 h/,
  ],
  [
    'an offer between two ms',
    [['clocks', 'offer'], { hours: 0.008333 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /whole/,
  ],
  [
    'an offer of a million days',
    [['clocks', 'offer'], { days: 1e6 }],
    'clocks.offer.days',
    'R-WAITLIST',
    /<=366/,
  ],
  [
    'a clock of a million business days',
    [['clocks', 'dischargeSummary'], { businessDays: 1e6 }],
    'clocks.dischargeSummary.businessDays',
    'R-DISCH',
    /<=366/,
  ],
  [
    'an alert days later',
    [['clocks', 'riskHigh', 2, 'minutes'], 1_441],
    'clocks.riskHigh[2].minutes',
    'R-RISK-HIGH',
    /24 h/,
  ],
  [
    'an alert between two ms',
    [['clocks', 'riskHigh', 1, 'minutes'], 1 / 7],
    'clocks.riskHigh[1].minutes',
    'R-RISK-HIGH',
    /whole/,
  ],
  ['a review in ten years', [['clocks', 'reviewDays'], 3_660], 'clocks.reviewDays', 'R-REVIEW', /<=366/],
  [
    'a review after no hour',
    [['clocks', 'reviewDeliveredHours'], 1e-9],
    'clocks.reviewDeliveredHours',
    'R-REVIEW',
    /1 s/,
  ],
  [
    'a follow-up in a century',
    [['clocks', 'followUps', 2, 'day'], 36_600],
    'clocks.followUps[2].day',
    'R-AFTERCARE',
    /<=1830/,
  ],
  [
    'attempts without end',
    [['clocks', 'followUpAttempts'], 1e9],
    'clocks.followUpAttempts',
    'R-AFTERCARE',
    /<=100/,
  ],
  ['a treatment of years', [['maxLengthDays'], 7_300], 'maxLengthDays', 'R-MAX', /<=730/],
  ['an extension of years', [['maxExtensionDays'], 7_300], 'maxExtensionDays', 'R-MAX', /<=730/],
  ['a use that is no use', [['taper', 'noUseDays'], 13], 'taper.noUseDays', 'R-TAPER', /a relapse is a use/],
  ['no use for years', [['taper', 'noUseDays'], 1e9], 'taper.noUseDays', 'R-TAPER', /<=366/],
  [
    'a hold for ever',
    [['taper', 'holdLookAgainDays'], 91],
    'taper.holdLookAgainDays',
    'R-TAPER-HOLD',
    /<=90/,
  ],
  ['a hold of no day', [['taper', 'holdLookAgainDays'], 0], 'taper.holdLookAgainDays', 'R-TAPER-HOLD', />=1/],
  [
    'new days that nobody is told of for a week',
    [['relapse', 'tellNewDaysWithin', 'hours'], 168],
    'relapse.tellNewDaysWithin.hours',
    'R-RELAPSE',
    /longer than 72 h/,
  ],
  [
    'compared with what nobody knows',
    [['deterioration', 'against'], 'worst'],
    'deterioration.against',
    'R-DETERIORATE',
    /bestSinceTier/,
  ],
  [
    'absences that nobody can count',
    [['attendance', 'absence'], 'week'],
    'attendance.absence',
    'R-NOSHOW',
    /day/,
  ],
  ['a tier for ever', [['taper', 'daysAtTier'], 1e9], 'taper.daysAtTier', 'R-TAPER', /<=366/],
  [
    'an instrument of years ago',
    [['discharge', 'instrumentWithinDays'], 1e9],
    'discharge.instrumentWithinDays',
    'R-DISCH',
    /<=366/,
  ],
  [
    'a review of no-shows of ages',
    [['sessions', 'noShowReview', 'weeks'], 1e9],
    'sessions.noShowReview.weeks',
    'R-NOSHOW',
    /<=104/,
  ],
  [
    'taken again in ages',
    [['instruments', 'cadence', 0, 'every'], { days: 1e9 }],
    'instruments.cadence[0].every.days',
    'R-REASSESS',
    /<=366/,
  ],
  [
    'sent again at once',
    [['disclosures', 'retryFirstMinutes'], 1e-9],
    'disclosures.retryFirstMinutes',
    'R-DISCLOSE',
    /1 s/,
  ],
  [
    'given up between two ms',
    [['disclosures', 'giveUpAfterDays'], 1 / 7_000],
    'disclosures.giveUpAfterDays',
    'R-DISCLOSE',
    /whole/,
  ],
];

describe('a span has bounds, and is whole milliseconds', () => {
  test.each(OUT_OF_BOUNDS)('%s', (_, edit, path, rule, detail) => {
    expect(faultsOf(edited(edit))).toEqual([{ path, rule, detail: expect.stringMatching(detail) }]);
  });

  test.each([
    [['clocks', 'offer'], { hours: 1.1 }],
    [['clocks', 'offer'], { hours: 0.01 }],
    [['clocks', 'offer'], { hours: 8_784 }],
    [['clocks', 'riskDispose'], { days: 366 }],
    [['clocks', 'riskHigh', 1, 'minutes'], 0.4],
    [['breakGlass'], { lasts: { hours: 24 } }],
  ] as const)('what is within them is taken: %j %j', (path, value) => {
    expect(faultsOf(edited([path, value]))).toEqual([]);
  });

  test('a thousand closures are, and no more', () => {
    const dates = (count: number) =>
      Array.from({ length: count }, (_, day) =>
        new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      );
    expect(faultsOf(edited([['sessions', 'closures'], dates(1_000)]))).toEqual([]);
    expect(faultsOf(edited([['sessions', 'closures'], dates(1_001)]))).toEqual([
      { path: 'sessions.closures', rule: 'R-ATTEND', detail: expect.stringMatching(/<=1000/) },
    ]);
  });
});

describe('a field that is named like an object’s own is unknown like any other', () => {
  const withField = (section: string | null, name: string): unknown => {
    const document = edited() as Record<string, object>;
    const into = section === null ? document : document[section]!;
    // As JSON has it: an assignment to __proto__ would be another thing.
    Object.defineProperty(into, name, { value: 5, enumerable: true, configurable: true, writable: true });
    return document;
  };

  test.each(
    INHERITED.flatMap((name) => [null, 'clocks', 'reliableChange', 'taper'].map((at) => [at, name] as const)),
  )('%s: %s', (section, name) => {
    const [fault, ...others] = faultsOf(withField(section, name));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      path: section === null ? name : `${section}.${name}`,
      detail: 'unknown key',
    });
    expect(fault!.rule === null || typeof fault!.rule === 'string').toBe(true);
  });
});

describe('a policy that contradicts itself is refused', () => {
  test.each(CASES)('%s', (_, edit, path, rule, detail) => {
    expect(faultsOf(edited(edit))).toEqual([{ path, rule, detail: expect.stringMatching(detail) }]);
  });

  test('with every fault at once, in one message', () => {
    // One fault a top-level member, of those that do not touch each other.
    const several = [
      'no version',
      'a tier twice',
      'a track twice',
      'no date',
      'risk ladder backwards',
      'ladder backwards',
      'a length above the most',
      'a priority left out',
    ];
    const cases = CASES.filter(([what]) => several.includes(what));
    const document = edited(...cases.map(([, edit]) => edit));
    const faults = faultsOf(document);
    expect(faults.map(({ path }) => path).sort()).toEqual(cases.map(([, , path]) => path).sort());
    const load = () => policyFrom(document, 'clinic.json');
    expect(load).toThrow(/^policy clinic\.json has 8 faults:\n/);
    for (const { path } of faults) expect(load).toThrow(path);
  });

  test('whatever is missing: the fault names it', () => {
    const members = pathsOf().filter(
      (path) =>
        typeof path.at(-1) === 'string' &&
        path[0] !== 'reliableChange' &&
        !BY_INSTRUMENT.test(path.join('.')) &&
        !NAMES.test(path.join('.')) &&
        // Sections that a program need not have (docs/adr/0013).
        !(path.length === 1 && OPTIONAL.includes(path[0] as string)) &&
        !OPTIONAL_IN_SECTION.includes(path.join('.')),
    );
    for (const path of [...members, ['reliableChange']] as Path[]) {
      const text = path.reduce<string>(
        (at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${key}` : key),
        '',
      );
      const faults = faultsOf(edited([path, ABSENT])).map(({ path }) => path);
      // A span without its unit is no span: the fault is the clock's.
      expect(faults.some((fault) => fault === text || text.startsWith(`${fault}.`))).toBe(true);
    }
  });

  test('whatever stands anywhere: it loads, or PolicyInvalid says why', () => {
    const edit = fc.tuple(fc.constantFrom(...pathsOf().filter(({ length }) => length > 0)), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ([path]) => path[0] }),
        (edits) => {
          for (const { path, detail } of faultsOf(edited(...edits))) {
            expect(path).not.toBe('');
            expect(detail).not.toBe('');
          }
        },
      ),
      runs(400),
    );
  });
});
