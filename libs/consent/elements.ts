import type { Refusal } from '#journey/model/decision';
import { rule, type RuleId } from '#journey/model/rule';
import { youngestInWords } from '#journey/rules/age-in-words';
import type { ConsentForm, OfferedForm, Signer } from './form.js';

/** When it is put on record, and whether the client was under the age of consent when it was signed. */
export interface Recording {
  /** ms since epoch. */
  readonly at: number;
  readonly minor: boolean;
  /** Where the birth date is not known to the day: `minor` is what holds for the youngest that the client can be. */
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
  const signers = offered.signatures.map(({ signer }) => signer);
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
  if (!recording.minor && signers.includes('guardian'))
    return refuse(
      'R-MINOR',
      `The client is of age: no guardian signs.${taken}`,
      'the signature of the client alone',
    );
  if (new Set(signers).size < signers.length)
    return refuse('R-CONSENT-FORM', 'Somebody signed twice.', 'one signature of each');
  if (offered.kinds.includes('counsellingNotes') && offered.kinds.length > 1)
    return refuse(
      'R-CONSENT-NOTES',
      'Counselling notes stand together with other information.',
      'a consent for counsellingNotes alone, and another for the rest',
    );
  // Every element has been found above.
  const form = offered as ConsentForm;
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

/** Each element that 42 CFR 2.31 asks for and that is not there, in the order of the form. */
export const missingElements = (
  offered: OfferedForm,
  { minor }: Pick<Recording, 'minor'>,
): readonly string[] => {
  const { discloser, kinds, recipient, purpose, revocation, expiry } = offered;
  const elements: readonly (readonly [boolean, string])[] = [
    [discloser !== null, 'discloser: who discloses'],
    [kinds.length > 0, 'kinds: what is disclosed'],
    [recipient !== null, 'recipient: to whom'],
    [purpose !== null, 'purpose'],
    [revocation !== null, 'revocation: the right to revoke, and how to'],
    [expiry !== null, 'expiry: a date or an event'],
    ...partsOfSignature(offered, 'client'),
    ...(minor ? partsOfSignature(offered, 'guardian') : []),
  ];
  return elements.filter(([present]) => !present).map(([, element]) => element);
};

const partsOfSignature = (
  { signatures }: OfferedForm,
  signer: Signer,
): readonly (readonly [boolean, string])[] => {
  const mine = signatures.filter((signature) => signature.signer === signer);
  if (mine.length === 0) return [[false, `${signer}'s signature`]];
  return [
    [mine.every(({ name }) => name !== null), `${signer}'s name as signed`],
    [mine.every(({ how }) => how !== null), `${signer}'s way of signing: ink or electronic`],
    [mine.every(({ signedAt }) => signedAt !== null), `${signer}'s date of signature`],
  ];
};
