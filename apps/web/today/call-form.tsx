import { AttemptForm } from './attempt-form.js';
import type { Call } from './call-of.js';
import { NoShowForm } from './no-show-form.js';

/** A call as it is recorded in the row of its task. */
export interface OfCall {
  readonly journeyId: string;
  /** What was pressed, and of whom. */
  readonly title: string;
  readonly reached: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What is asked of a call, by what it is about. */
export const CallForm = ({ call, ...of }: OfCall & { readonly call: Call }) =>
  call.path === 'contact-no-show' ? <NoShowForm {...of} date={call.date} /> : <AttemptForm {...of} />;
