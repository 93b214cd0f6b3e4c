import { expect, test } from '@jest/globals';
import { ABSENT, edited, faultsOf, pathsOf, type Path } from '../edit.js';

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
