import type { Refusal } from '#journey/model/decision';
import { aField } from '#journey/model/requirement';
import { rule } from '#journey/model/rule';
import type { InformationKind } from './kind.js';
import { classesOf, type Recipient, type Recipients } from './recipient.js';
import { consentStatus, type AskedAt, type Holding } from './status.js';

/** R-DISCLOSE: why information of these kinds may not be disclosed under the consent now; null if it may. */
export const disclosureRefused = (
  consent: Holding & { readonly kinds: readonly InformationKind[] },
  kinds: readonly InformationKind[],
  asked: AskedAt,
): Refusal | null => {
  const stands = consentStatus(consent, asked);
  if (stands !== 'active')
    return { rule: rule('R-DISCLOSE'), detail: `The consent is ${stands}.`, needed: ['an active consent'] };
  const beyond = kinds.filter((kind) => !consent.kinds.includes(kind));
  if (beyond.length > 0)
    return {
      rule: rule('R-DISCLOSE'),
      detail: 'The consent does not name all of it.',
      needed: [`nothing beyond ${consent.kinds.join(', ')}, or another consent`],
      requires: [aField('kinds')],
    };
  return null;
};

/**
 * R-DISCLOSE: why the recipient that somebody asks for is refused; null if it may be disclosed to them. If the consent names its recipient, no other is
 * possible. If it describes recipients by class, whoever discloses names one. The recipient directory knows whether they belong to the class.
 */
export const recipientRefused = (consented: Recipients, wanted: Recipient | null): Refusal | null => {
  if (classesOf(consented))
    return wanted === null
      ? {
          rule: rule('R-DISCLOSE'),
          detail: 'The consent describes its recipients by class.',
          needed: ['recipient: id and name of one of them'],
          requires: [aField('recipient')],
        }
      : null;
  const { id, name } = consented as Recipient;
  return wanted === null || (wanted.id === id && wanted.name === name)
    ? null
    : {
        rule: rule('R-DISCLOSE'),
        detail: 'The consent names another recipient.',
        needed: ['recipient: the one of the consent, or left out'],
        requires: [aField('recipient')],
      };
};

/** R-CONSENT-REVOKE: why a consent cannot be revoked; null if it can. An expired consent can be revoked, too, so that nobody has to check first. */
export const revocationRefused = ({ revokedAt }: Pick<Holding, 'revokedAt'>): Refusal | null =>
  revokedAt === null
    ? null
    : { rule: rule('R-CONSENT-REVOKE'), detail: 'The consent has been revoked already.', needed: [] };

/** R-CONSENT-FORM: why the end of a criminal case cannot be put on record of a consent; null if it can. `disposedAt`, `at`: ms since epoch. */
export const dispositionRefused = (
  { expiry, caseDisposedAt }: Pick<Holding, 'expiry' | 'caseDisposedAt'>,
  disposedAt: number,
  at: number,
): Refusal | null => {
  const refusal = (detail: string, ...needed: readonly string[]): Refusal => ({
    ...{ rule: rule('R-CONSENT-FORM'), detail, needed, requires: [] },
  });
  if (!('event' in expiry) || expiry.event !== 'caseDisposition')
    return refusal(
      'The consent does not end with a criminal case.',
      'a consent whose expiry is caseDisposition',
    );
  if (caseDisposedAt !== null) return refusal('The end of the case is on record already.');
  return disposedAt > at
    ? {
        ...refusal('The case will only have been disposed of.', 'disposedAt that is not in the future'),
        requires: [aField('disposedAt')],
      }
    : null;
};

/** R-DISCLOSE: the refusal of a disclosure under a policy that has no `disclosures`. */
export const NO_DISCLOSURES: Refusal = {
  rule: rule('R-DISCLOSE'),
  detail: 'The policy has no disclosures.',
  needed: ['disclosures in the policy'],
};
