/** The final disposition of the criminal case that a consent ends with, as it was put on record. */
export interface CaseDisposition {
  readonly disposedAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly recordedAs: string;
  readonly requestId: string;
  readonly requestHash: string;
}
