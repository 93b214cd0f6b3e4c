import type { EventOf, JourneyEvent } from '#journey/model/event';
import type { TaskRow } from './journey-rows.js';

/** The task rows that a journey's events lead to. A row has the task as it was raised last, and is closed if the task was closed after that. */
export const tasksOf = (events: readonly JourneyEvent[]): TaskRow[] => {
  const tasks = new Map<string, TaskRow>();
  for (const event of events) {
    if (event.type === 'taskRaised') tasks.set(event.data.task, raised(event));
    else if (event.type === 'taskClosed') {
      const open = tasks.get(event.data.task);
      if (open?.status === 'open') tasks.set(open.task, closed(open, event));
    }
  }
  return [...tasks.values()];
};

const raised = ({ seq, at, rule, data }: EventOf<'taskRaised'>): TaskRow => ({
  task: data.task,
  seq,
  role: data.role,
  title: data.title,
  ruleId: rule?.id ?? null,
  raisedAt: at,
  dueAt: data.dueAt,
  rung: data.rung,
  clock: data.clock,
  status: 'open',
  closedAt: null,
  closedBy: null,
  how: null,
});

const closed = (open: TaskRow, { seq, at, by, data }: EventOf<'taskClosed'>): TaskRow => ({
  ...open,
  seq,
  status: 'closed',
  closedAt: at,
  closedBy: by.id,
  how: data.how,
});
