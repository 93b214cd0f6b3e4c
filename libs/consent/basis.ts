/**
 * What a consent is given for, where 42 CFR Part 2 has more to say of it than 2.31 has of every one:
 * `treatmentPaymentOperations`: one consent for all future uses of that sort (2.31(a)(4)(i), 2.33(a)(2)).
 * `criminalJustice`: to those who made treatment a condition of what they decide (2.35).
 */
export const CONSENT_BASES = ['named', 'treatmentPaymentOperations', 'criminalJustice'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** What the client was told before they signed, in the words of the form. */
export interface Statements {
  /** That the recipient may pass it on under HIPAA's rules (2.31(a)(4)(iii)), and that this part protects it no more then (2.31(a)(10)(i)). */
  readonly redisclosure: string;
  /** What comes of it if they do not sign (2.31(a)(10)(ii)). */
  readonly refusal: string;
}
