import type { Refusal } from '#journey/model/decision';
import { aField } from '#journey/model/requirement';
import { rule } from '#journey/model/rule';

/** Years for which an emergency disclosure is accounted for if the policy has no `disclosures` (45 CFR 164.528). */
export const ACCOUNTING_YEARS = 6;

/** What was told to medical personnel in an emergency, by word of mouth, without a consent (42 CFR 2.51). */
export interface EmergencyDisclosure {
  /** Name of the medical personnel. */
  readonly recipient: string;
  /** The health care facility that they belong to, or the statement that they belong to none. */
  readonly affiliation: string;
  /** Name of the person who told it; null if it is the person who puts it on record. */
  readonly disclosedBy: string | null;
  /** ms since epoch. */
  readonly disclosedAt: number;
  /** Nature of the emergency. */
  readonly nature: string;
  /** What was told of the client, which is no more than the emergency needs. */
  readonly told: string;
}

type Required = Omit<EmergencyDisclosure, 'disclosedBy'>;
type Element = keyof Required;
type Missing = { readonly [K in keyof Required]: Required[K] | null };
export type OfferedEmergency = Missing & Pick<EmergencyDisclosure, 'disclosedBy'>;

export type Documented =
  | { readonly ok: true; readonly emergency: EmergencyDisclosure }
  | { readonly ok: false; readonly refusal: Refusal };

const ELEMENTS: Readonly<Record<Element, string>> = {
  recipient: 'recipient: name of the medical personnel (42 CFR 2.51(c)(1))',
  affiliation: 'affiliation: of the medical personnel, with a health care facility (42 CFR 2.51(c)(1))',
  disclosedAt: 'disclosedAt: date and time (42 CFR 2.51(c)(3))',
  nature: 'nature: of the emergency (42 CFR 2.51(c)(4))',
  told: 'told: what was told of the client (42 CFR 2.51(a))',
};

/** R-DISCLOSE-EMERGENCY: the disclosure if it has everything that 42 CFR 2.51(c) asks for, else a refusal. `at`: when it is put on record, ms since epoch. */
export const documented = (offered: OfferedEmergency, at: number): Documented => {
  const refuse = (detail: string, fields: readonly Element[], needed: readonly string[]): Documented => ({
    ok: false,
    refusal: {
      ...{ rule: rule('R-DISCLOSE-EMERGENCY'), detail, needed },
      requires: fields.map((field) => aField(field)),
    },
  });
  const missing = (Object.keys(ELEMENTS) as Element[]).filter((key) => offered[key] === null);
  if (missing.length > 0)
    return refuse(
      `The record of the emergency lacks ${missing.length === 1 ? 'an element' : `${missing.length} elements`}.`,
      missing,
      missing.map((key) => ELEMENTS[key]),
    );
  const emergency = offered as EmergencyDisclosure;
  return emergency.disclosedAt > at
    ? refuse(
        'It will only have been told.',
        ['disclosedAt'],
        ['disclosedAt that is not in the future (42 CFR 2.51(c)(3))'],
      )
    : { ok: true, emergency };
};
