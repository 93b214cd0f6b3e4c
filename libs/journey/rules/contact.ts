import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';

/** R-CONTACT: what is still to be tried before somebody counts as lost, in words; nothing where enough was. */
export const stillToTry = (
  { contact }: Pick<JourneyState, 'contact'>,
  { clocks, contact: needed }: Policy,
): string[] => {
  const { attempts } = clocks.lostToContact;
  const [days, ways] = [contact.dates?.length ?? 0, contact.ways?.length ?? 0];
  return [
    ...(contact.attempts < attempts ? [`${attempts} attempts, ${contact.attempts} so far`] : []),
    ...(needed && days < needed.onDays ? [`on ${needed.onDays} days, ${days} so far`] : []),
    ...(needed && ways < needed.inWays ? [`in ${needed.inWays} ways, ${ways} so far`] : []),
  ];
};

/** Whom no clock gives up: a person decides. */
export const aPersonDecides = ({ referral, risk }: JourneyState): boolean =>
  referral.urgency === 'urgent' || referral.pregnant || risk.level === 'high';

/** From when somebody may be given up at all, ms since epoch. */
export const givenUpFrom = ({ openedAt }: JourneyState, { clocks, calendar }: Policy): number =>
  addSpan(openedAt, clocks.lostToContact.after, calendar);
