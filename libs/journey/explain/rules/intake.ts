import { wordsOf } from '../../model/requirement.js';
import { stillToTry } from '../../rules/contact.js';
import { ageTaken } from '../age-taken.js';
import { spanInWords } from '../counted.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const consents: RuleInput = ({ referral, consent }) => [
  ...ageTaken(referral),
  instant('clientConsentedAt', consent.client),
  ...(referral.minor ? [instant('guardianConsentedAt', consent.guardian)] : []),
];

/** R-CONTACT: the attempts, and those among them since the client was reached. */
const contactInputs: RuleInput = ({ contact, openedAt }, policy) => {
  const { lostToContact } = policy.clocks;
  const needed = policy.contact;
  return [
    instant('openedAt', openedAt),
    required(
      'attempts',
      contact.attempts,
      NEEDED.lostAfter(lostToContact.attempts, spanInWords(lostToContact.after)),
      contact.reachedAt !== null || contact.attempts < lostToContact.attempts,
    ),
    instant('reachedAt', contact.reachedAt),
    ...(needed
      ? [
          observed('onDays', `${contact.dates?.length ?? 0} of ${needed.onDays}`),
          observed('inWays', `${contact.ways?.length ?? 0} of ${needed.inWays}`),
        ]
      : []),
    ...(contact.again
      ? [
          instant('triedAnewSince', contact.again.since),
          observed('attemptsSinceReached', contact.again.attempts),
          observed('stillToTry', list(wordsOf(stillToTry(contact.again, policy)))),
        ]
      : []),
  ];
};

export const intakeRules: RuleInputs<'R-CONTACT' | 'R-CONSENT' | 'R-MINOR' | 'R-RETURN'> = {
  'R-CONTACT': contactInputs,
  'R-CONSENT': consents,
  'R-MINOR': (state, policy, at) => [
    ...consents(state, policy, at),
    observed('ageOfConsent', policy.ageOfConsent),
    ...(policy.adolescentUnder === undefined ? [] : [observed('adolescentUnder', policy.adolescentUnder)]),
  ],
  'R-RETURN': ({ referral }) => [observed('entryKind', referral.entryKind)],
};
