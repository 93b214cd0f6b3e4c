import type { Task } from './read-tasks.js';

/** What a call records that a task asks for. `date`: the local date of the sessions that the client did not come to. */
export type Call =
  { readonly path: 'record-contact-attempt' } | { readonly path: 'contact-no-show'; readonly date: string };

/** A call as it is recorded in the row of its task. */
export interface OfCall {
  readonly journeyId: string;
  /** What was pressed, and of whom. */
  readonly title: string;
  readonly reached: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const NO_SHOW = /^noShow\.(\d{4}-\d{2}-\d{2})\./;

/** The call that closes a task, and is recorded in its row; null where it is closed otherwise. */
export const callOf = ({
  kind,
  milestones,
  clock,
}: Pick<Task, 'kind' | 'milestones' | 'clock'>): Call | null => {
  if (kind === 'contact')
    return milestones.includes('recordContactAttempt') ? { path: 'record-contact-attempt' } : null;
  const [, date] = kind === 'noShow' ? (NO_SHOW.exec(clock ?? '') ?? []) : [];
  return date === undefined ? null : { path: 'contact-no-show', date };
};
