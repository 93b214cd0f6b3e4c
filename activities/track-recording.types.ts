import type { TrackRecording } from '#contracts/track-messages';

/** What a track asks of the records. */
export interface TrackRecordingActivities {
  /** Writes events and read model in one transaction; once, however often it is called. */
  recordTrack(recording: TrackRecording): Promise<void>;
}
