import type { Age } from '../model/age.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestone, MilestoneName, Referral } from '../model/milestone.js';
import type { Calendar, Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { youngestReading } from '../time/birth-date.js';
import { localDate } from '../time/local-time.js';

/** Milestones whose rules ask for the age of the day. */
export const ASK_FOR_AGE = [
  'recordConsent',
  'draftPlan',
  'signPlan',
  'amendPlan',
] as const satisfies readonly MilestoneName[];

/**
 * Whether somebody born on that date is under that age at that moment, in the program's time zone. Somebody born on 29 February is a year older on 1 March of a
 * year that has no such day. If a birth date is known to the year or month alone, its last day is taken.
 * @param age years
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD
 * @param at ms since epoch
 */
const isUnder = (age: number, birthDate: string, at: number, calendar: Calendar): boolean => {
  const [year, ...day] = youngestReading(birthDate).split('-');
  const reached = [String(Number(year) + age).padStart(4, '0'), ...day].join('-');
  return localDate(at, calendar) < reached;
};

/** Whether somebody born on that date is under the age of consent at that moment (R-MINOR). */
export const isMinor = (birthDate: string, at: number, { ageOfConsent, calendar }: Policy): boolean =>
  isUnder(ageOfConsent, birthDate, at, calendar);

/** R-MINOR, version 2: the age at that moment, as far as rules ask for it; null under a policy that does not ask. */
export const ageAt = (birthDate: string, at: number, policy: Policy): Age | null =>
  policy.adolescentUnder === undefined
    ? null
    : {
        minor: isMinor(birthDate, at, policy),
        adolescent: isUnder(policy.adolescentUnder, birthDate, at, policy.calendar),
      };

type KnownAge = Pick<Referral, 'minor' | 'adolescent'>;

/** Whether hours and family sessions are an adolescent's. Version 1 has one age for that and for consent. */
export const isAdolescent = ({ minor, adolescent = minor }: KnownAge, policy: Policy): boolean =>
  policy.adolescentUnder === undefined ? minor : adolescent;

/**
 * The journey with the age of the day, and the event that says that it is another than was known. If it is the same, `state` is as it was and `changed` is
 * null.
 */
export const withAgeOfTheDay = (
  state: JourneyState,
  { data }: Milestone,
  policy: Policy,
): { readonly state: JourneyState; readonly changed: NewEvent | null } => {
  const age = 'age' in data ? data.age : undefined;
  if (!age || policy.adolescentUnder === undefined) return { state, changed: null };
  const { referral } = state;
  const { minor, adolescent } = age;
  if (minor === referral.minor && adolescent === isAdolescent(referral, policy))
    return { state, changed: null };
  return {
    state: { ...state, referral: { ...referral, minor, adolescent } },
    changed: event('ageChanged', { minor, adolescent }, 'R-MINOR'),
  };
};
