/** What can be wrong with a bundle; stable, so that a sender's program may act on it. */
export type BundleFaultCode =
  | 'notABundle'
  | 'tooManyEntries'
  | 'noPatient'
  | 'manyPatients'
  | 'manyServiceRequests'
  | 'unsupportedResource'
  | 'unknownModifier'
  | 'missing'
  | 'invalid'
  | 'notFinal'
  | 'notActive'
  | 'inactivePatient'
  | 'replacedPatient'
  | 'deceasedPatient'
  | 'manyServices'
  | 'unknownLoinc'
  | 'ambiguousLoinc'
  | 'wrongUnit'
  | 'notInteger'
  | 'outOfRange'
  | 'otherSubject'
  | 'tooManyFaults';

export interface BundleFault {
  /** Where in the bundle, as in `entry[3].resource.valueQuantity.unit`; `$` is the bundle itself. */
  readonly path: string;
  readonly code: BundleFaultCode;
  /** For people. Quotes codes and units, never a name, a date or a record number. */
  readonly detail: string;
}

/** A bundle that is no referral of ours. Carries every fault found, never the first only. */
export class BundleFaults extends Error {
  override readonly name = 'BundleFaults';

  constructor(readonly faults: readonly BundleFault[]) {
    super(faults.map(({ path, detail }) => `${path}: ${detail}`).join('\n'));
  }
}
