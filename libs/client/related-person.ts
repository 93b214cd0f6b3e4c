/** How somebody is related to a client: the values of FHIR's RelatedPerson.relationship that a program has to tell apart. */
export const RELATIONSHIPS = [
  ...['spouse', 'partner', 'parent', 'child', 'sibling', 'grandparent', 'otherRelative'],
  ...['guardian', 'friend', 'sponsor', 'other'],
] as const;

/** Somebody around a client whom staff may have to call. */
export interface RelatedPerson {
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  /** BCP 47; null if it is not known, or is the client's language. */
  readonly language: string | null;
  /** The client has named them to be called when the client is in danger. */
  readonly emergency: boolean;
  /** The client has consented in writing that staff speak with this person about the care. To speak with them also tells that the client is a client here. */
  readonly maySpeakWith: boolean;
}

/** Why somebody around a client is called. */
export type CallReason = 'danger' | 'absence' | 'lostContact';

/** Tasks for which staff call somebody around the client, by rule id and by how the task id begins. For no other task is anybody else called. */
const REASONS: readonly (readonly [ruleId: string, task: string, reason: CallReason])[] = [
  ['R-RISK-HIGH', 'risk.', 'danger'],
  ['R-NOSHOW', 'noShow.2', 'absence'],
  ['R-CONTACT', 'intake.reach', 'lostContact'],
  ['R-CONTACT', 'intake.lastAttempt', 'lostContact'],
];

/** The rules whose tasks may name whom to call. */
export const CALLING_RULES = REASONS.map(([ruleId]) => ruleId);

/** @param task the task id. The task of one no-show has a date in its id; the review of many no-shows has none, and is not meant. */
export const callReasonOf = (ruleId: string | null, task: string): CallReason | null =>
  REASONS.find(([id, beginning]) => id === ruleId && task.startsWith(beginning))?.[2] ?? null;

/**
 * R-CALL: whom staff may call, and in which order. In danger: everybody whom the client has named for emergencies, and everybody who may be spoken with.
 * For any other reason: only those who may be spoken with, because a call tells that somebody is a client here (42 CFR 2.13). Those named for emergencies
 * come first, then the order of the list.
 */
export const whomToCall = <P extends Pick<RelatedPerson, 'emergency' | 'maySpeakWith'>>(
  people: readonly P[],
  reason: CallReason,
): P[] => {
  const may = people.filter(
    ({ emergency, maySpeakWith }) => maySpeakWith || (reason === 'danger' && emergency),
  );
  return [...may.filter(({ emergency }) => emergency), ...may.filter(({ emergency }) => !emergency)];
};
