import type { Refusal } from '#journey/model/decision';
import { rule, type RuleId } from '#journey/model/rule';
import type { ConsentForm } from './form.js';
import { classesOf } from './recipient.js';

const refusal = (id: RuleId, detail: string, ...needed: readonly string[]): Refusal => ({
  ...{ rule: rule(id), detail, needed },
  // Empty: a page shows the detail. `needed` names fields of the request's body, which is for programs.
  requires: [],
});

/** What a complete form contains that may not stand together; null if nothing does. */
export const contradiction = (form: ConsentForm, { minor }: { readonly minor: boolean }): Refusal | null =>
  ofSigners(form, minor) ?? ofNotes(form) ?? ofBasis(form);

const ofSigners = ({ signatures }: ConsentForm, minor: boolean): Refusal | null => {
  const signers = signatures.map(({ signer }) => signer);
  if (new Set(signers).size < signers.length)
    return refusal('R-CONSENT-FORM', 'Somebody signed twice.', 'one signature of each');
  if (signatures.some(({ signer, inLieu }) => signer !== 'representative' && inLieu))
    return refusal(
      'R-CONSENT-FORM',
      'Somebody signs in lieu of the client who is no representative.',
      'inLieu with the signature of a representative alone (42 CFR 2.15)',
    );
  const representative = signatures.find(({ signer }) => signer === 'representative');
  if (!representative) return null;
  if (minor && representative.inLieu?.because === 'lacksCapacity')
    return refusal(
      'R-MINOR',
      'Of a minor the guardian signs, and no representative: only an adult is without capacity.',
      "client's signature (42 CFR 2.31(a)(8))",
      "guardian's signature (42 CFR 2.14)",
    );
  return signers.length === 1
    ? null
    : refusal(
        'R-CONSENT-FORM',
        'A representative signs in lieu of the client, and not beside anybody.',
        'the signature of the client, or the one of the representative alone (42 CFR 2.15)',
      );
};

const ofNotes = ({ basis, kinds }: ConsentForm): Refusal | null => {
  if (!kinds.includes('counsellingNotes')) return null;
  if (kinds.length > 1)
    return refusal(
      'R-CONSENT-NOTES',
      'Counselling notes stand together with other information.',
      'a consent for counsellingNotes alone, and another for the rest',
    );
  return basis === 'treatmentPaymentOperations'
    ? refusal(
        'R-CONSENT-NOTES',
        'One consent for all future uses is none for counselling notes.',
        'a consent for counsellingNotes alone, with a purpose of its own (42 CFR 2.31(b))',
      )
    : null;
};

const ofBasis = ({ basis, expiry, recipient }: ConsentForm): Refusal | null => {
  if ('none' in expiry && basis !== 'treatmentPaymentOperations')
    return refusal(
      'R-CONSENT-FORM',
      'Only a consent for treatment, payment and operations may have no expiry.',
      'expiry: a date or an event (42 CFR 2.31(a)(7))',
    );
  if ('event' in expiry && expiry.event === 'caseDisposition' && basis !== 'criminalJustice')
    return refusal(
      'R-CONSENT-FORM',
      'The end of a criminal case ends a consent to criminal justice alone.',
      'basis: criminalJustice, or another expiry (42 CFR 2.35(c))',
    );
  return basis === 'criminalJustice' && classesOf(recipient)
    ? refusal(
        'R-CONSENT-FORM',
        'Whoever monitors the client for criminal justice is named.',
        'recipient: by id and name (42 CFR 2.35(a)(1))',
      )
    : null;
};
