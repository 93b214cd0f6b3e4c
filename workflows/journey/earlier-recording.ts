import { isCancellation, proxyLocalActivities } from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording';
import type { Recording } from '#contracts/journey-messages';

/**
 * For the replay of histories of earlier versions alone, which have its markers. A local activity runs inside a workflow task
 * that Temporal may still throw away: what it wrote would stay, and be decided otherwise in the next try. So the activity
 * refuses to be run as one (activities/recording.ts), and no other file may ask for one (.dependency-cruiser.cjs).
 */
const local = proxyLocalActivities<RecordingActivities>({
  scheduleToCloseTimeout: '5 seconds',
  retry: { initialInterval: '50 milliseconds', maximumAttempts: 3 },
  summary: 'Record events, read model and tasks',
});

/** As version 0.1 recorded: a local activity first, and an ordinary one where that had failed. */
export const inTheTaskOfEarlierVersions = (
  recording: Recording,
  patiently: () => Promise<void>,
): Promise<void> =>
  local.recordJourney(recording).catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    return patiently();
  });
