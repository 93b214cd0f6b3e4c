import type { History } from './replayed.js';

type HistoryEvent = NonNullable<History['events']>[number];

/** What a workflow task hears, and the history keeps. An Update that is let in is a command of the task itself. */
const isHeard = (event: HistoryEvent): boolean =>
  [
    event.workflowExecutionSignaledEventAttributes,
    event.workflowExecutionCancelRequestedEventAttributes,
    event.timerFiredEventAttributes,
    event.activityTaskCompletedEventAttributes,
    event.activityTaskFailedEventAttributes,
    event.externalWorkflowExecutionSignaledEventAttributes,
    event.signalExternalWorkflowExecutionFailedEventAttributes,
  ].some((attributes) => attributes != null);

/**
 * Ids of the events by which a workflow task ended that had heard something, left no command, and was followed by another task at once:
 * Core takes these two for one.
 */
export const emptyTasks = ({ events }: History): number[] => {
  const found: number[] = [];
  let heard = false;
  let heardSinceStarted = false;
  for (const [index, event] of events!.entries()) {
    if (isHeard(event)) heardSinceStarted = true;
    if (event.workflowTaskStartedEventAttributes) {
      heard ||= heardSinceStarted;
      heardSinceStarted = false;
    }
    if (!event.workflowTaskCompletedEventAttributes) continue;
    if (heard && events![index + 1]?.workflowTaskScheduledEventAttributes) found.push(Number(event.eventId));
    heard = false;
  }
  return found;
};
