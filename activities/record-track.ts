import { activityInfo, ApplicationFailure, log } from '@temporalio/activity';
import { RecordRefused } from '#records/errors/record-refused';
import type { RecordTrack } from '#records/record-track';
import type { TrackRecordingActivities } from './track-recording.types.js';

/** A track's records in PostgreSQL. Every error is worth another try: what happened is never given up for one. */
export const trackRecordingActivities = (records: RecordTrack): TrackRecordingActivities => ({
  recordTrack: async (recording) => {
    if (activityInfo().isLocal)
      throw ApplicationFailure.nonRetryable('Nothing is written inside a workflow task.');
    try {
      await records.record(recording);
    } catch (error) {
      if (error instanceof RecordRefused)
        log.error('The records refuse a recording of a track: it needs an operator', { error });
      throw error;
    }
  },
});
