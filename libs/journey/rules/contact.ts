import type { Policy } from '../model/policy.js';
import { aGate, type Need, needs } from '../model/requirement.js';
import type { ContactAttempts, JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';

/** R-CONTACT: what is still to be tried before a client counts as lost; empty if enough was tried. */
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

/** Whether no clock gives up this client, because a person has to decide. */
export const aPersonDecides = ({ referral, risk }: JourneyState): boolean =>
  referral.urgency === 'urgent' || referral.pregnant || risk.level === 'high';

/** The earliest instant at which a client may be given up who has been tried since `since`; both ms since epoch. */
export const givenUpFrom = (since: number, { clocks, calendar }: Policy): number =>
  addSpan(since, clocks.lostToContact.after, calendar);

/**
 * R-CONTACT: the attempts in vain that count towards lost to contact. For a client whom nobody has reached they count from the referral on. In version 3, for
 * one who was reached and has vanished before the admission, they count from the first attempt in vain since. Null if the client is not lost to contact,
 * whatever is tried: they were reached, or were admitted. A client who was admitted and stays away has dropped out.
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
