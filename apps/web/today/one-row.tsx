import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { GlassRow } from './glass-row.js';
import { MeetingRow } from './meeting-row.js';
import type { Task } from './read-tasks.js';
import { TaskRow } from './task-row.js';

interface Props {
  readonly task: Task;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** The row of a task, by what it is about. Broken glass is reviewed by the clock on the wall. */
export const OneRow = (row: Props) => {
  const { journeyId, brokenGlass, meeting } = row.task;
  if (brokenGlass) return <GlassRow {...row} glass={brokenGlass} />;
  return (
    <OnItsClock journeyId={journeyId}>
      {meeting ? <MeetingRow {...row} meeting={meeting} /> : <TaskRow {...row} />}
    </OnItsClock>
  );
};
