import { type Decider, enter, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import { aChoice, aMilestone, inWordsAlone, needs } from '../model/requirement.js';
import { ofAge } from '../rules/age-in-words.js';
import { impossibleTime } from '../rules/contact.js';
import { localDate } from '../time/local-time.js';

/**
 * R-CONTACT: an attempt without a `way` is a call, and one without a time is of now. A client who was reached may vanish until they are admitted; from version 3
 * on they are tried anew.
 */
const recordContactAttempt: Decider<'recordContactAttempt'> = (
  state,
  { reached, way = 'call', triedAt, note },
  { at, policy },
) => {
  const { contact, phase } = state;
  const anew = policy.contact?.afterReached !== undefined && contact.reachedAt !== null;
  if (phase !== 'intake' && !anew)
    return refuse(
      'R-PHASE',
      'Under this policy the client is tried in intake alone.',
      inWordsAlone('a later policy'),
    );
  const impossible = triedAt === undefined ? null : impossibleTime(state, triedAt, at);
  if (impossible) return impossible;
  return accept(
    event(
      'contactAttempted',
      {
        reached,
        ...(policy.contact && { way, date: localDate(triedAt ?? at, policy.calendar) }),
        ...(anew && { again: true as const }),
        ...(triedAt !== undefined && { triedAt }),
        ...(note !== undefined && { note }),
      },
      'R-CONTACT',
    ),
  );
};

/** Intake ends when the client has been reached and everybody who must has consented. */
const recordConsent: Decider<'recordConsent'> = (state, { signer }) => {
  if (state.contact.reachedAt === null)
    return refuse(
      'R-CONTACT',
      'The client has not been reached yet.',
      needs('recordContactAttempt with reached: true', aMilestone('recordContactAttempt', { reached: true })),
    );
  if (signer === 'guardian' && !state.referral.minor)
    return refuse(
      'R-MINOR',
      ofAge(state.referral, 'no guardian consents.'),
      needs('consent of the client', aChoice('signer', ['client'])),
    );
  // A client who came of age while the guardian's consent was awaited consents once more, for themselves.
  if (state.consent[signer] !== null && state.referral.minor)
    return refuse('R-CONSENT', `The ${signer} has consented already.`);
  const consented = event('consented', { signer }, signer === 'guardian' ? 'R-MINOR' : 'R-CONSENT');
  const other = signer === 'client' ? 'guardian' : 'client';
  const complete = !state.referral.minor || state.consent[other] !== null;
  return complete ? accept(consented, enter(state, 'screening')) : accept(consented);
};

export const intakeMilestones: MilestoneDefinitions<'recordContactAttempt' | 'recordConsent'> = {
  recordContactAttempt: { phases: ['intake', 'screening', 'waitlist'], decide: recordContactAttempt },
  recordConsent: { phases: ['intake'], decide: recordConsent },
};
