import type { Policy } from '../model/policy.js';
import { wordsOf } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { dischargeLacks } from '../rules/discharge.js';
import type { Said } from './difference.js';

/** R-DISCH: what the policy still needs before the summary can be signed. */
export const summaryWants = (state: JourneyState, policy: Policy, at: number): Said[] =>
  state.phase === 'discharge'
    ? wordsOf(dischargeLacks(state, policy, at).missing).map((what): Said => ({
        rule: 'R-DISCH',
        what: `${what}, to sign the summary`,
        says: 'needed',
      }))
    : [];

/** R-SEAT-AGAIN: how a client comes back whose kept seat was given back. */
export const seatToComeBackTo = ({ seats }: Policy): Said => ({
  rule: 'R-SEAT-AGAIN',
  what: 'a seat to come back to, once the kept one was given back',
  says: seats?.again ? 'asked of the track' : 'by a new referral',
});

/** The same of a client who is on hold, on leave or in discharge without a seat. */
export const seatAgain = ({ phase, seatLink, hold, discharge }: JourneyState, policy: Policy): Said[] =>
  seatLink &&
  ((phase === 'onHold' && hold?.seatReleased) || (phase === 'discharge' && discharge?.seatReleased))
    ? [seatToComeBackTo(policy)]
    : [];

/** R-WAITLIST: after which priorities a waiting client is asked, and whether a client whose offer was passed on is asked again before a newcomer. */
export const placeInLine = ({ phase, waitlist }: JourneyState, policy: Policy): Said[] => {
  if (phase !== 'waitlist' || !waitlist) return [];
  const { priorities, waitlist: numbers } = policy;
  const before = priorities.slice(0, Math.max(0, priorities.indexOf(waitlist.priority)));
  return [
    { rule: 'R-WAITLIST', what: 'asked after', says: before.join(', ') || 'nobody' },
    ...(waitlist.passedAt
      ? [
          {
            ...({ rule: 'R-WAITLIST', what: 'a free seat before they are asked again' } as const),
            says: numbers?.freeSeatFirstTo ? 'to who has no lower priority' : 'to whoever asks for it',
          },
        ]
      : []),
  ];
};
