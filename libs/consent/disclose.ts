import type { Refusal } from '#journey/model/decision';
import { rule } from '#journey/model/rule';
import type { InformationKind } from './kind.js';
import { consentStatus, type AskedAt, type Holding } from './status.js';

/** R-DISCLOSE: why nothing of these kinds may go out under the consent now, null where it may. */
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
      detail: `The consent does not name ${beyond.join(', ')}.`,
      needed: [`nothing beyond ${consent.kinds.join(', ')}, or another consent`],
    };
  return null;
};

/** R-CONSENT-REVOKE: why a consent cannot be revoked, null where it can. One that has expired can: nobody has to ask first. */
export const revocationRefused = ({ revokedAt }: Pick<Holding, 'revokedAt'>): Refusal | null =>
  revokedAt === null
    ? null
    : { rule: rule('R-CONSENT-REVOKE'), detail: 'The consent has been revoked already.', needed: [] };

/** R-DISCLOSE: a program whose policy has no disclosures makes none. */
export const NO_DISCLOSURES: Refusal = {
  rule: rule('R-DISCLOSE'),
  detail: 'The policy has no disclosures.',
  needed: ['disclosures in the policy'],
};
