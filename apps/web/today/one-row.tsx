import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { GlassRow } from './glass-row.js';
import { MeetingRow } from './meeting-row.js';
import { isCalledFirst, onceReached } from './calls-first.js';
import type { Task } from './read-tasks.js';
import { TaskRow } from './task-row.js';

interface Props {
  readonly task: Task;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
  /** All that are open in the lists. */
  readonly among: readonly Task[];
}

/** The row of a task, by what it is about. Broken glass is reviewed by the clock on the wall. */
export const OneRow = ({ among, ...row }: Props) => {
  const { task } = row;
  const { journeyId, brokenGlass, meeting } = task;
  if (brokenGlass) return <GlassRow {...row} glass={brokenGlass} />;
  return (
    <OnItsClock journeyId={journeyId}>
      {meeting ? (
        <MeetingRow {...row} meeting={meeting} />
      ) : (
        <TaskRow {...row} then={onceReached(task, among)} isCalledFirst={isCalledFirst(task, among)} />
      )}
    </OnItsClock>
  );
};
