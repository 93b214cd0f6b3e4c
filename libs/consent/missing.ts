import type { OfferedForm, OfferedSignature } from './form.js';
import type { Signer } from './signer.js';

type Element = readonly [present: boolean, named: string];

/** The elements that 42 CFR 2.31 requires and the form lacks, each with its paragraph, in the order of the form. */
export const missingElements = (
  offered: OfferedForm,
  { minor }: { readonly minor: boolean },
): readonly string[] => {
  const { discloser, kinds, recipient, purpose, revocation, expiry } = offered;
  const elements: readonly Element[] = [
    [discloser !== null, 'discloser: who discloses (42 CFR 2.31(a)(2))'],
    [kinds.length > 0, 'kinds: what is disclosed (42 CFR 2.31(a)(3))'],
    [recipient !== null, 'recipient: to whom (42 CFR 2.31(a)(4))'],
    [purpose !== null, 'purpose (42 CFR 2.31(a)(5))'],
    [revocation !== null, 'revocation: the right to revoke, and how to (42 CFR 2.31(a)(6))'],
    [expiry !== null, 'expiry: a date or an event (42 CFR 2.31(a)(7))'],
    ...statements(offered),
    ...signatures(offered, minor),
  ];
  return elements.filter(([present]) => !present).map(([, element]) => element);
};

/** The statements are required for this basis alone, because only records disclosed for treatment, payment and operations may be passed on under HIPAA. */
const statements = ({ basis, statements: told }: OfferedForm): readonly Element[] =>
  basis === 'treatmentPaymentOperations'
    ? [
        [
          (told?.redisclosure ?? null) !== null,
          'statements.redisclosure: what the recipient may do with it under HIPAA (42 CFR 2.31(a)(4)(iii), 2.31(a)(10)(i))',
        ],
        [
          (told?.refusal ?? null) !== null,
          'statements.refusal: what follows if the client does not sign (42 CFR 2.31(a)(10)(ii))',
        ],
      ]
    : [];

/**
 * The signatures that are required: the client's, or a representative's in its place; for a minor also a guardian's. If a representative signs and the
 * client does not, no guardian is required.
 */
const signatures = ({ signatures: given }: OfferedForm, minor: boolean): readonly Element[] => {
  const of = (signer: Signer) => given.filter((signature) => signature.signer === signer);
  const representatives = of('representative');
  if (representatives.length > 0 && of('client').length === 0)
    return [...partsOf('representative', representatives), ...authority(representatives)];
  return [
    ...partsOf('client', of('client')),
    ...(minor ? partsOf('guardian', of('guardian')) : []),
    ...authority(representatives),
  ];
};

const SIGNATURE_OF: Readonly<Record<Signer, string>> = {
  client: '42 CFR 2.31(a)(8)',
  guardian: '42 CFR 2.14',
  representative: '42 CFR 2.15',
};

const partsOf = (signer: Signer, signed: readonly OfferedSignature[]): readonly Element[] => {
  const paragraph = SIGNATURE_OF[signer];
  if (signed.length === 0) return [[false, `${signer}'s signature (${paragraph})`]];
  return [
    [signed.every(({ name }) => name !== null), `${signer}'s name as signed (${paragraph})`],
    [signed.every(({ how }) => how !== null), `${signer}'s way of signing: ink or electronic (${paragraph})`],
    [signed.every(({ signedAt }) => signedAt !== null), `${signer}'s date of signature (42 CFR 2.31(a)(9))`],
  ];
};

const authority = (signed: readonly OfferedSignature[]): readonly Element[] => [
  [
    signed.every(({ inLieu }) => (inLieu?.because ?? null) !== null),
    'representative: inLieu.because, lacksCapacity or deceased (42 CFR 2.15)',
  ],
  [
    signed.every(({ inLieu }) => (inLieu?.authority ?? null) !== null),
    'representative: inLieu.authority, what lets them sign (42 CFR 2.15)',
  ],
];
