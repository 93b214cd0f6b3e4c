/** The id is that of the recipient directory; the name is what the client read and signed. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** Classes of recipients that a consent may describe without naming anybody (42 CFR 2.31(a)(4)(i)). The recipient directory says who belongs to which class. */
export const RECIPIENT_CLASSES = [
  'treatingProviders',
  'healthPlans',
  'thirdPartyPayers',
  'operationsSupport',
] as const;
export type RecipientClass = (typeof RECIPIENT_CLASSES)[number];

export interface RecipientsByClass {
  readonly classes: readonly RecipientClass[];
  /** How the form describes them, as the client read it. */
  readonly name: string;
}

/** Whom a consent allows to receive information: one named recipient, or everybody of a class. */
export type Recipients = Recipient | RecipientsByClass;

/** The classes that the consent describes, of which the recipient must belong to one; null if the consent names its recipient. */
export const classesOf = (recipient: Recipients): readonly RecipientClass[] | null =>
  'classes' in recipient ? recipient.classes : null;
