import { LeavingFields, leavingOf, leavingValues } from './leaving-fields.js';
import { milestoneForm } from './milestone-form.js';

export const Form = milestoneForm({
  path: 'withdraw',
  isFinal: true,
  initial: leavingValues,
  Fields: LeavingFields,
  body: leavingOf,
});
