import { isCancellation, proxyLocalActivities } from '@temporalio/workflow';
import type { RecordingActivities } from '#activities/recording';
import type { Recording } from '#contracts/journey-messages';

/**
 * Only for the replay of histories of earlier versions, which have markers of this local activity. A local activity runs inside a workflow task that Temporal
 * may still throw away: what it wrote would stay, and the next try could decide otherwise. So the activity refuses to run as a local one
 * (activities/recording.ts), and no other file may ask for one (.dependency-cruiser.cjs).
 */
const local = proxyLocalActivities<RecordingActivities>({
  scheduleToCloseTimeout: '5 seconds',
  retry: { initialInterval: '50 milliseconds', maximumAttempts: 3 },
  summary: 'Record events, read model and tasks',
});

/** Records as version 0.1 did: by a local activity first, and by an ordinary one if that failed. */
export const inTheTaskOfEarlierVersions = (
  recording: Recording,
  patiently: () => Promise<void>,
): Promise<void> =>
  local.recordJourney(recording).catch((error: unknown) => {
    if (isCancellation(error)) throw error;
    return patiently();
  });
