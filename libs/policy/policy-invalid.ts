import type { RuleId } from '#journey/model/rule';

/** One thing wrong with a policy document. */
export interface PolicyFault {
  /** Where, as in `clocks.riskHigh[0].minutes`; `$` is the document itself. */
  readonly path: string;
  /** The rule that reads the number; null where no single rule does (version, calendar, ladder). */
  readonly rule: RuleId | null;
  readonly detail: string;
}

/** A policy document that cannot be used. Carries every fault found, never the first only. */
export class PolicyInvalid extends Error {
  override readonly name = 'PolicyInvalid';

  /** @param source file name or other origin of the document, for the message. */
  constructor(
    readonly source: string,
    readonly faults: readonly PolicyFault[],
  ) {
    const lines = faults.map(
      ({ path, rule, detail }) => `  ${path}${rule === null ? '' : ` (${rule})`}: ${detail}`,
    );
    super(
      `policy ${source} has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${lines.join('\n')}`,
    );
  }
}
