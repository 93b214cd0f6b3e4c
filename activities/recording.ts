import { activityInfo, ApplicationFailure, log } from '@temporalio/activity';
import type { Recording } from '#contracts/journey-messages';
import type { TrackRecording } from '#contracts/track-messages';
import { RecordDiverged } from '#records/db/errors/record-diverged';
import { RecordRefused } from '#records/db/errors/record-refused';
import type { RecordJourney } from '#records/journeys/record-journey';
import type { RecordTrack } from '#records/tracks/record-track';

/** The activity that writes a journey to the records. */
export interface RecordingActivities {
  /** Writes events, read model and tasks in one transaction; once, however often it is called. */
  recordJourney(recording: Recording): Promise<void>;
}

/** The activity that writes a track to the records. */
export interface TrackRecordingActivities {
  /** Writes events and read model in one transaction; once, however often it is called. */
  recordTrack(recording: TrackRecording): Promise<void>;
}

/** Implements the recording activities on PostgreSQL. Their errors can be retried, because an event that happened must not be lost. */
export const recordingActivities = (
  journeys: RecordJourney,
  tracks: RecordTrack,
): RecordingActivities & TrackRecordingActivities => ({
  recordJourney: (recording) => recorded('journey', () => journeys.record(recording)),
  recordTrack: (recording) => recorded('track', () => tracks.record(recording)),
});

const recorded = async (of: 'journey' | 'track', record: () => Promise<unknown>): Promise<void> => {
  // A local activity runs inside a workflow task, whose decision Temporal has not kept yet. The history of an earlier version may ask for one where it goes on.
  if (activityInfo().isLocal)
    throw ApplicationFailure.nonRetryable('Nothing is written inside a workflow task.');
  try {
    await record();
  } catch (error) {
    // Trying again will not help by itself, and giving up would lose what happened: somebody must look.
    if (error instanceof RecordRefused || error instanceof RecordDiverged)
      log.error(`The records refuse a recording of a ${of}: it needs an operator`, { error });
    throw error;
  }
};
