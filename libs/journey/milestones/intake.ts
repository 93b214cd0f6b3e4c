import { type Decider, enter, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import { ofAge } from '../rules/age-in-words.js';
import { localDate } from '../time/local-time.js';

/** R-CONTACT. A way that is not told is a call. */
const recordContactAttempt: Decider<'recordContactAttempt'> = (
  _state,
  { reached, way = 'call' },
  { at, policy },
) =>
  accept(
    event(
      'contactAttempted',
      { reached, ...(policy.contact && { way, date: localDate(at, policy.calendar) }) },
      'R-CONTACT',
    ),
  );

/** Intake ends when the client has been reached and everybody who must has consented. */
const recordConsent: Decider<'recordConsent'> = (state, { signer }) => {
  if (state.contact.reachedAt === null)
    return refuse(
      'R-CONTACT',
      'The client has not been reached yet.',
      'recordContactAttempt with reached: true',
    );
  if (signer === 'guardian' && !state.referral.minor)
    return refuse('R-MINOR', ofAge(state.referral, 'no guardian consents.'), 'consent of the client');
  // Who came of age while the guardian was waited for consents once more, for themselves.
  if (state.consent[signer] !== null && state.referral.minor)
    return refuse('R-CONSENT', `The ${signer} has consented already.`);
  const consented = event('consented', { signer }, signer === 'guardian' ? 'R-MINOR' : 'R-CONSENT');
  const other = signer === 'client' ? 'guardian' : 'client';
  const complete = !state.referral.minor || state.consent[other] !== null;
  return complete ? accept(consented, enter(state, 'screening')) : accept(consented);
};

export const intakeMilestones: MilestoneDefinitions<'recordContactAttempt' | 'recordConsent'> = {
  recordContactAttempt: { phases: ['intake'], decide: recordContactAttempt },
  recordConsent: { phases: ['intake'], decide: recordConsent },
};
