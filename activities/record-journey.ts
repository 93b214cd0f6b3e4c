import { log } from '@temporalio/activity';
import { RecordRefused } from '#records/errors/record-refused';
import type { RecordJourney } from '#records/record-journey';
import type { RecordingActivities } from './recording.types.js';

/** The journey's records in PostgreSQL. Every error is worth another try: a journey is never given up for one. */
export const recordingActivities = (records: RecordJourney): RecordingActivities => ({
  recordJourney: async (recording) => {
    try {
      await records.record(recording);
    } catch (error) {
      // Trying again will not help by itself, and giving up would lose what happened: somebody must look.
      if (error instanceof RecordRefused)
        log.error('The records refuse a recording: it needs an operator', { error });
      throw error;
    }
  },
});
