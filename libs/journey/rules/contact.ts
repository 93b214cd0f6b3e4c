import type { Policy } from '../model/policy.js';
import { aGate, type Need, needs } from '../model/requirement.js';
import type { ContactAttempts, JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';

/** R-CONTACT: what is still to be tried before somebody counts as lost; nothing where enough was. */
export const stillToTry = (
  { attempts: tried, dates = [], ways = [] }: Omit<ContactAttempts, 'since'>,
  { clocks, contact: needed }: Policy,
): Need[] => {
  const { attempts } = clocks.lostToContact;
  return [
    ...(tried < attempts
      ? [toTry('attempts', tried, attempts, `${attempts} attempts, ${tried} so far`)]
      : []),
    ...(needed && dates.length < needed.onDays
      ? [toTry('daysTried', dates.length, needed.onDays, `on ${needed.onDays} days, ${dates.length} so far`)]
      : []),
    ...(needed && ways.length < needed.inWays
      ? [toTry('waysTried', ways.length, needed.inWays, `in ${needed.inWays} ways, ${ways.length} so far`)]
      : []),
  ];
};

const toTry = (name: string, actual: number, needed: number, words: string): Need =>
  needs(words, aGate({ name, holds: false, actual, needed }));

/** Whom no clock gives up: a person decides. */
export const aPersonDecides = ({ referral, risk }: JourneyState): boolean =>
  referral.urgency === 'urgent' || referral.pregnant || risk.level === 'high';

/** From when somebody may be given up at all, who has been tried since `since`; both ms since epoch. */
export const givenUpFrom = (since: number, { clocks, calendar }: Policy): number =>
  addSpan(since, clocks.lostToContact.after, calendar);

/**
 * R-CONTACT: what was tried of a client whom nobody has reached, from the referral on; in version 3 of one who was reached and has vanished
 * before the admission, from the first attempt in vain since. Null where they are not lost to contact, whatever is tried: they were reached, or
 * were admitted, and who is admitted and stays away has dropped out.
 * @param at ms since epoch
 */
export const triedInVain = (
  { contact, openedAt, admittedAt }: JourneyState,
  at: number,
  { contact: needed }: Policy,
): ContactAttempts | null => {
  if (contact.reachedAt === null) return { ...contact, since: openedAt };
  if (needed?.afterReached === undefined || admittedAt !== null) return null;
  return contact.again ?? { since: at, attempts: 0 };
};
