import { AttemptForm } from './attempt-form.js';
import type { Call, OfCall } from './call-of.js';
import { NoShowForm } from './no-show-form.js';

/** What is asked of a call, by what it is about. */
export const CallForm = ({ call, ...of }: OfCall & { readonly call: Call }) =>
  call.path === 'contact-no-show' ? <NoShowForm {...of} date={call.date} /> : <AttemptForm {...of} />;
