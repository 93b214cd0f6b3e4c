import type { Refusal } from '#journey/model/decision';
import { rule, type RuleId } from '#journey/model/rule';
import { youngestInWords } from '#journey/rules/age-in-words';
import { contradiction } from './contradictions.js';
import type { ConsentForm, OfferedForm } from './form.js';
import { missingElements } from './missing.js';

/** When the consent is recorded, and whether the client was under the age of consent when it was signed. */
export interface Recording {
  /** ms since epoch. */
  readonly at: number;
  readonly minor: boolean;
  /** Set if the birth date is not known to the day: `minor` is then what holds for the youngest that the client can be. */
  readonly birthDateKnownTo?: 'year' | 'month';
}

export type Completed =
  { readonly ok: true; readonly form: ConsentForm } | { readonly ok: false; readonly refusal: Refusal };

const refuse = (id: RuleId, detail: string, ...needed: readonly string[]): Completed => ({
  ok: false,
  refusal: { rule: rule(id), detail, needed },
});

/** The form with every element in its place (R-CONSENT-FORM, R-CONSENT-NOTES, R-MINOR), or what is missing or wrong with it. */
export const complete = (offered: OfferedForm, recording: Recording): Completed => {
  const missing = missingElements(offered, recording);
  const taken = youngestInWords(recording.birthDateKnownTo);
  if (missing.length > 0) {
    const onlyGuardian = missing.every((element) => element.startsWith('guardian'));
    return refuse(
      onlyGuardian ? 'R-MINOR' : 'R-CONSENT-FORM',
      `The consent lacks ${missing.length === 1 ? 'an element' : `${missing.length} elements`}.${onlyGuardian ? taken : ''}`,
      ...missing,
    );
  }
  if (!recording.minor && offered.signatures.some(({ signer }) => signer === 'guardian'))
    return refuse(
      'R-MINOR',
      `The client is of age: no guardian signs.${taken}`,
      'the signature of the client alone',
    );
  // `missingElements` has found every element.
  const form = offered as ConsentForm;
  const refusal = contradiction(form, recording);
  if (refusal) return { ok: false, refusal };
  if (form.signatures.some(({ signedAt }) => signedAt > recording.at))
    return refuse(
      'R-CONSENT-FORM',
      'It will only have been signed.',
      'a signature that is not in the future',
    );
  if ('at' in form.expiry && form.expiry.at <= recording.at)
    return refuse('R-CONSENT-FORM', 'The consent has expired.', 'an expiry that is ahead');
  return { ok: true, form };
};
