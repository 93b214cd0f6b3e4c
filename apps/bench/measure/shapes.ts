import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import protos, { type temporal } from '@temporalio/proto';
import type { Shape } from '../workflows/shape.types.js';

// `protos` is CommonJS whose exports Node cannot see by name.
const Type = protos.temporal.api.enums.v1.EventType;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What each Update left in a workflow's history, in order. */
export const shapesOf = async (handle: WorkflowHandle): Promise<Shape[]> => {
  const { events } = await handle.fetchHistory();
  const shapes: HistoryEvent[][] = [[]];
  for (const event of events ?? []) {
    if (event.eventType === Type.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED && shapes.at(-1)!.some(isAnswer))
      shapes.push([]);
    shapes.at(-1)!.push(event);
  }
  return shapes.map((own, index) => ({
    timers: own.flatMap(({ eventTime, timerStartedEventAttributes: timer }) =>
      timer ? [tsToMs(eventTime) + tsToMs(timer.startToFireTimeout)] : [],
    ),
    markers: own.filter(({ eventType }) => eventType === Type.EVENT_TYPE_MARKER_RECORDED).length,
    attributes: own.filter(({ eventType }) => eventType === Type.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES)
      .length,
    activities: own.filter(({ eventType }) => eventType === Type.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED).length,
    last: index === shapes.length - 1,
  }));
};

const isAnswer = ({ eventType }: HistoryEvent): boolean =>
  eventType === Type.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED;
