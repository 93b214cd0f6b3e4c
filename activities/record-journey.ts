import type { RecordJourney } from '#records/record-journey';
import type { RecordingActivities } from './recording.types.js';

/** The journey's records in PostgreSQL. Every error is worth another try: a journey is never given up for one. */
export const recordingActivities = (records: RecordJourney): RecordingActivities => ({
  recordJourney: async (recording) => {
    await records.record(recording);
  },
});
