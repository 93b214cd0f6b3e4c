import { patched } from '@temporalio/workflow';

/**
 * Whether this run records only what Temporal has durably decided. Earlier versions wrote inside the workflow task that decided
 * it; where their histories are replayed this says no, and everywhere else yes. The marker is written at the first recording
 * that the journey makes itself: most milestones are recorded by whoever sent them, and cost none.
 */
export const recordsWhenDurable = (): boolean => patched('record-when-durable');
