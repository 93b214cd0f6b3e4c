import { patched } from '@temporalio/workflow';
import type { JourneyInput } from '#contracts/journey-messages';

/**
 * Whether this run records only what Temporal has durably decided. Earlier versions wrote inside the workflow task that decided it: when their histories are
 * replayed this is false, and otherwise true. If the input does not say it, a marker (`patched`) does.
 */
export const recordsWhenDurable = ({ withstandsJoinedTasks }: JourneyInput): boolean =>
  withstandsJoinedTasks ?? patched('record-when-durable');
