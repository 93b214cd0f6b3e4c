import { activityInfo, ApplicationFailure, log } from '@temporalio/activity';
import { RecordDiverged } from '#records/errors/record-diverged';
import { RecordRefused } from '#records/errors/record-refused';
import type { RecordJourney } from '#records/record-journey';
import type { RecordingActivities } from './recording.types.js';

/** The journey's records in PostgreSQL. Every error is worth another try: a journey is never given up for one. */
export const recordingActivities = (records: RecordJourney): RecordingActivities => ({
  recordJourney: async (recording) => {
    // Inside a workflow task nothing is decided yet; an earlier version's history may ask for it where it goes on.
    if (activityInfo().isLocal)
      throw ApplicationFailure.nonRetryable('Nothing is written inside a workflow task.');
    try {
      await records.record(recording);
    } catch (error) {
      // Trying again will not help by itself, and giving up would lose what happened: somebody must look.
      if (error instanceof RecordRefused || error instanceof RecordDiverged)
        log.error('The records refuse a recording: it needs an operator', { error });
      throw error;
    }
  },
});
