import type { Recording } from '#contracts/journey-messages';

/** What the journey asks of the records. */
export interface RecordingActivities {
  /** Writes events, read model and tasks in one transaction; once, however often it is called. */
  recordJourney(recording: Recording): Promise<void>;
}
