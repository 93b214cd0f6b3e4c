/** How somebody stands to a client: what FHIR's RelatedPerson.relationship says, as far as a program has to tell apart. */
export const RELATIONSHIPS = [
  ...['spouse', 'partner', 'parent', 'child', 'sibling', 'grandparent', 'otherRelative'],
  ...['guardian', 'friend', 'sponsor', 'other'],
] as const;

/** Somebody around a client whom staff may have to call. */
export interface RelatedPerson {
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  /** BCP 47; null where nobody knows, or it is the client's. */
  readonly language: string | null;
  /** The client has named them to be called when the client is in danger. */
  readonly emergency: boolean;
  /** The client has consented in writing that staff speak with them about the care: that somebody is a client here is told with it. */
  readonly maySpeakWith: boolean;
}

/** Why somebody around a client is called. */
export type CallReason = 'danger' | 'absence' | 'lostContact';

/** Tasks that lead to somebody around the client, by their rule and how their id begins. Of any other, nobody else hears. */
const REASONS: readonly (readonly [ruleId: string, task: string, reason: CallReason])[] = [
  ['R-RISK-HIGH', 'risk.', 'danger'],
  ['R-NOSHOW', 'noShow.2', 'absence'],
  ['R-CONTACT', 'intake.reach', 'lostContact'],
  ['R-CONTACT', 'intake.lastAttempt', 'lostContact'],
];

/** The rules whose tasks may name whom to call. */
export const CALLING_RULES = REASONS.map(([ruleId]) => ruleId);

/** @param task its id: a no-show's has the date, which a review of many has not */
export const callReasonOf = (ruleId: string | null, task: string): CallReason | null =>
  REASONS.find(([id, beginning]) => id === ruleId && task.startsWith(beginning))?.[2] ?? null;

/**
 * R-CALL: whom staff may call, and in which order. In danger everybody whom the client has named for it, and whoever may be spoken with; for anything else only who may be
 * spoken with: to call is to tell that somebody is a client here (42 CFR 2.13). First who was named for danger, then as listed.
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
