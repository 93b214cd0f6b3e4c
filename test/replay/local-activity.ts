import type { temporal } from '@temporalio/proto';

/** The name that the SDK gives to the marker of a local activity. */
const LOCAL_ACTIVITY = 'core_local_activity';

export const isLocalActivity = ({
  markerRecordedEventAttributes,
}: temporal.api.history.v1.IHistoryEvent): boolean =>
  markerRecordedEventAttributes?.markerName === LOCAL_ACTIVITY;
