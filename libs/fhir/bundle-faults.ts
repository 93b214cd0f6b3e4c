/** The faults that a bundle can have. The codes are stable, so that a sender's program may act on them. */
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

/** Thrown for a bundle that is not a referral as we take it. It carries every fault that was found, never the first only. */
export class BundleFaults extends Error {
  override readonly name = 'BundleFaults';

  constructor(readonly faults: readonly BundleFault[]) {
    super(faults.map(({ path, detail }) => `${path}: ${detail}`).join('\n'));
  }
}
