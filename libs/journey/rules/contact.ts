import type { Policy } from '../model/policy.js';
import { type Decision, refuse } from '../model/decision.js';
import { aField, aGate, type Need, needs } from '../model/requirement.js';
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

/**
 * R-CONTACT: refuses an attempt of a time that it cannot be of: one to come, one before the referral, or one before the client was reached, because nobody has
 * vanished who was reached since. Null if it can be. All instants are ms since epoch.
 */
export const impossibleTime = (
  { openedAt, contact: { reachedAt } }: JourneyState,
  triedAt: number,
  at: number,
): Decision | null => {
  const since = Math.max(openedAt, reachedAt ?? openedAt);
  if (triedAt >= since && triedAt <= at) return null;
  const [detail, words] =
    triedAt > at
      ? ['The attempt is still to come.', 'a time that has passed']
      : reachedAt === null || triedAt < openedAt
        ? ['The attempt was before the referral.', 'a time since the referral']
        : ['The client has been reached since.', 'a time since the client was reached'];
  return refuse('R-CONTACT', detail, needs(words, aField('triedAt')));
};

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
