import type { RuleId } from '#journey/model/rule';

/** One fault of a policy document. */
export interface PolicyFault {
  /** Where it is, as in `clocks.riskHigh[0].minutes`; `$` is the document itself. */
  readonly path: string;
  /** The rule that uses the number; null if no single rule does (version, calendar, ladder). */
  readonly rule: RuleId | null;
  readonly detail: string;
}

/** Thrown for a policy document that cannot be used. It carries every fault that was found, never the first only. */
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
