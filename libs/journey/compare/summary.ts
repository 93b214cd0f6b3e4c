import type { RuleId } from '../model/rule.js';
import type { Compared } from './compare.js';

export interface RuleCount {
  readonly rule: RuleId;
  /** Journeys in which the rule would say something different. */
  readonly journeys: number;
  readonly differences: number;
}

/** Counts what would change, by rule, while journeys are compared one after the other. */
export class ComparisonSummary {
  private compared = 0;
  private changed = 0;
  private readonly rules = new Map<RuleId, { journeys: number; differences: number }>();

  add({ differences }: Compared): void {
    this.compared += 1;
    if (differences.length > 0) this.changed += 1;
    const seen = new Set<RuleId>();
    for (const { rule } of differences) {
      const count = this.rules.get(rule) ?? { journeys: 0, differences: 0 };
      count.differences += 1;
      if (!seen.has(rule)) count.journeys += 1;
      seen.add(rule);
      this.rules.set(rule, count);
    }
  }

  get journeys(): number {
    return this.compared;
  }

  /** By rule, the one with the most journeys first. */
  get result(): {
    readonly journeys: number;
    readonly changed: number;
    readonly byRule: readonly RuleCount[];
  } {
    const byRule = [...this.rules].map(([rule, count]) => ({ rule, ...count }));
    byRule.sort((a, b) => b.journeys - a.journeys || a.rule.localeCompare(b.rule));
    return { journeys: this.compared, changed: this.changed, byRule };
  }
}
