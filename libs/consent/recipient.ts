/** The id is that of the recipient directory; the name is what the client read and signed. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** Recipients whom a consent describes and does not name (42 CFR 2.31(a)(4)(i)). Who is of which stands in the recipient directory. */
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

/** Whom a consent lets information go out to: one, or whoever is of a class. */
export type Recipients = Recipient | RecipientsByClass;

/** Classes of whom the recipient has to be of one; null: it is named. */
export const classesOf = (recipient: Recipients): readonly RecipientClass[] | null =>
  'classes' in recipient ? recipient.classes : null;
