/** The final disposition of the criminal case with which a consent ends, as it was recorded. */
export interface CaseDisposition {
  readonly disposedAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly recordedAs: string;
  readonly requestId: string;
  readonly requestHash: string;
}
