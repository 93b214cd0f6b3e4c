import type { RuleId } from '../model/rule.js';

/** What one rule would say otherwise under another policy. Instants are ISO 8601, so that the texts can be compared. */
export interface Difference {
  readonly rule: RuleId;
  readonly what: string;
  /** The recorded event that it is about; null for how the journey stands now. */
  readonly seq: number | null;
  readonly from: string;
  readonly to: string;
}

/** What one rule says under one policy. If both policies give the same words, there is no difference. */
export interface Said {
  readonly rule: RuleId;
  readonly what: string;
  readonly says: string;
}

export const NOTHING = 'nothing';

/** Pairs what two policies say by rule and subject, and returns the pairs that differ. */
export const differences = (from: readonly Said[], to: readonly Said[], seq: number | null): Difference[] => {
  const keyOf = ({ rule, what }: Said): string => `${rule} ${what}`;
  const other = new Map(to.map((said) => [keyOf(said), said]));
  const both = from.map((said): Difference => {
    const { rule, what, says } = said;
    const there = other.get(keyOf(said));
    other.delete(keyOf(said));
    return { rule, what, seq, from: says, to: there?.says ?? NOTHING };
  });
  const onlyThere = [...other.values()].map(({ rule, what, says }): Difference => ({
    rule,
    what,
    seq,
    from: NOTHING,
    to: says,
  }));
  return [...both, ...onlyThere].filter((one) => one.from !== one.to);
};
