/**
 * What a consent is given for. 42 CFR Part 2 has further rules for two of them, beside 2.31, which applies to every consent:
 * `treatmentPaymentOperations`: one consent for all future uses of that sort (2.31(a)(4)(i), 2.33(a)(2)).
 * `criminalJustice`: disclosure to those who made treatment a condition of what they decide (2.35).
 */
export const CONSENT_BASES = ['named', 'treatmentPaymentOperations', 'criminalJustice'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** What the client was told before they signed, in the words of the form. */
export interface Statements {
  /** That the recipient may pass the information on under HIPAA's rules (2.31(a)(4)(iii)), and that Part 2 no longer protects it then (2.31(a)(10)(i)). */
  readonly redisclosure: string;
  /** What comes of it if they do not sign (2.31(a)(10)(ii)). */
  readonly refusal: string;
}
